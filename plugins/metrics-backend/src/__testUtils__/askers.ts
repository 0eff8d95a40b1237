import { mockServices } from '@backstage/backend-test-utils';
import { serve, startPrometheus } from '@portico/test-utils';
import express from 'express';
import { createPrometheusRouter } from '../http/createPrometheusRouter';
import { Queries } from '../services/Queries';
import { createLabels } from '../store/labels';
import { MetricsStore } from '../store/MetricsStore';
import { Tick, toOpenMetrics } from './history';

/**
 * Something that answers as Prometheus does. What is answered is `any`, as it is
 * in tests of shapes: a wrong one fails where it is compared.
 */
export interface Asker {
  /** Asks `/api/v1/<path>` with these parameters. */
  get(
    path: 'query' | 'query_range',
    parameters: Record<string, string | number>,
  ): Promise<{ status: number; body: any }>;
  stop(): Promise<void>;
}

const SECRET = 'secret-of-this-test';

function createAsker(
  url: string,
  stop: () => Promise<void>,
  headers: Record<string, string> = {},
): Asker {
  return {
    async get(path, parameters) {
      const search = new URLSearchParams(
        Object.entries(parameters).map(([name, it]) => [name, String(it)]),
      );
      const answer = await fetch(`${url}/api/v1/${path}?${search}`, {
        headers,
      });
      return { status: answer.status, body: await answer.json() };
    },
    stop,
  };
}

export const limits = {
  retentionMs: 6 * 3_600_000,
  maxSeries: 5_000,
  maxSamples: 10_000_000,
};

/** A store with a history. */
export async function createStore(
  history: Tick[],
  directory?: string,
): Promise<MetricsStore> {
  const store = new MetricsStore({
    directory,
    ...limits,
    logger: mockServices.logger.mock(),
  });
  await store.open();
  for (const { time, samples } of history) {
    await store.append(
      time,
      samples.map(({ name, labels, value }) => ({
        labels: createLabels(name, labels),
        value,
      })),
    );
  }
  return store;
}

/** The portal's own. */
export async function askStandIn(history: Tick[]): Promise<Asker> {
  const store = await createStore(history);
  const queries = new Queries({ store, timeoutMs: 10_000 });
  const app = express();
  app.use(createPrometheusRouter({ queries, secret: SECRET }));
  const { url, stop } = await serve(app);
  return createAsker(`${url}/prometheus`, stop, {
    authorization: `Bearer ${SECRET}`,
  });
}

/** A real one. */
export async function askPrometheus(history: Tick[]): Promise<Asker> {
  const { url, stop } = await startPrometheus({
    history: toOpenMetrics(history),
  });
  return createAsker(url, stop);
}
