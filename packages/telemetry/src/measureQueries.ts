import type { Meter } from '@opentelemetry/api';
import type { Knex } from 'knex';
import { DATABASE } from './measureDatabases';

/** Seconds, from a file in the page cache to a table without an index. */
const QUERY_SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** Queries whose end is not told, such as streams, are forgotten when so many others have begun. */
const MOST_OPEN = 1_000;

/** What knex tells of a query; without an id it changes a schema, or is one of knex's own. */
type Query = { __knexQueryUid?: string };

/**
 * Measures how long the queries of plugins take.
 *
 * @returns what is told of each connection that a plugin opens
 */
export function measureQueries(
  meter: Meter,
): (plugin: string, client: Knex) => void {
  const duration = meter.createHistogram('db.client.operation.duration', {
    description: 'How long queries take',
    unit: 's',
    advice: { explicitBucketBoundaries: QUERY_SECONDS },
  });
  return (plugin, client) => {
    const open = new Map<string, number>();
    const end = ({ __knexQueryUid: id }: Query, failed?: boolean) => {
      const began = id === undefined ? undefined : open.get(id);
      if (id === undefined || began === undefined) {
        return;
      }
      open.delete(id);
      duration.record((performance.now() - began) / 1_000, {
        ...DATABASE,
        plugin,
        ...(failed && { 'error.type': '_OTHER' }),
      });
    };
    client.on('query', ({ __knexQueryUid: id }: Query) => {
      if (id !== undefined) {
        open.set(id, performance.now());
      }
      if (open.size > MOST_OPEN) {
        const [oldest] = open.keys();
        open.delete(oldest);
      }
    });
    client.on('query-response', (_: unknown, query: Query) => end(query));
    client.on('query-error', (_: unknown, query: Query) => end(query, true));
  };
}
