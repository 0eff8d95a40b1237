import { parser } from '@prometheus-io/lezer-promql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repository } from '../../__testUtils__/repository';

/** A panel of Grafana, as far as tests look at it. */
export interface Panel {
  id: number;
  type: string;
  title: string;
  datasource?: unknown;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { refId: string; expr: string; datasource?: unknown }[];
}

const read = (name: string) =>
  readFileSync(path.join(repository, 'deploy', name), 'utf8');

export const dashboard = JSON.parse(read('grafana/portico.json'));
export const panels: Panel[] = dashboard.panels;

const rules: { alert: string; expr: string }[] = parse(
  read('prometheus/portico.rules.yaml'),
).groups.flatMap((group: { rules: unknown[] }) => group.rules);

const VARIABLES = { $__rate_interval: '1m', $service: 'portico-backend' };

function fill(query: string): string {
  return Object.entries(VARIABLES).reduce(
    (text, [name, value]) => text.replaceAll(name, value),
    query,
  );
}

/** Each query of the dashboard and of the alerts, with what asks it. */
export const queries: [title: string, query: string][] = [
  ...panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ refId, expr }): [string, string] => [
      `${title} ${refId}`,
      fill(expr),
    ]),
  ),
  ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
];

/** The metrics that a query asks for. @throws Error when it is no PromQL */
export function metricsOf(query: string): string[] {
  const names: string[] = [];
  parser.parse(query).iterate({
    enter({ type, node, from, to }) {
      if (type.isError) {
        throw new Error(`no PromQL at ${from}: ${query}`);
      }
      if (
        type.name === 'Identifier' &&
        node.parent?.name === 'VectorSelector'
      ) {
        names.push(query.slice(from, to));
      }
    },
  });
  return names;
}
