import type { Layer, Option } from '../../src/Layer.ts';

const postgres: Layer = {
  name: 'postgres',
  needs: ['service'],
  files: () => ({
    'migrations/0001-start.sql': 'CREATE SCHEMA IF NOT EXISTS app;\n',
  }),
  merge: () => ({
    'ops/alerts.yaml': { alerts: ['connections', 'replication'] },
    'ops/pipeline.yaml': { steps: ['migrate'] },
  }),
};

const events: Layer = {
  name: 'events',
  needs: ['service'],
  files: ({ name }) => ({ 'ops/topics.yaml': { group: name, reads: [] } }),
  merge: () => ({ 'ops/alerts.yaml': { alerts: ['lag'] } }),
};

const sessions: Layer = {
  name: 'sessions',
  needs: ['website'],
  files: () => ({}),
  merge: () => ({
    'package.json': { dependencies: { '@larkspur/session-kit': '4.2.1' } },
  }),
};

export const options: Record<Option, Layer> = { postgres, events, sessions };
