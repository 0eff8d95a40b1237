import type { Layer } from '../../src/Layer.ts';

/** A library runs nowhere, so it has neither dashboards nor alerts. */
export const library: Layer = {
  name: 'library',
  files: () => ({
    'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\n- First version.\n',
  }),
};

export const service: Layer = {
  name: 'service',
  files: ({ name, owner }) => ({
    'openapi.yaml': {
      openapi: '3.1.0',
      info: { title: name, version: '0.1.0' },
      paths: { '/health': { get: { summary: 'Whether it can answer' } } },
    },
    'ops/dashboards.json': { dashboards: ['requests', 'resources'] },
    'ops/alerts.yaml': {
      owner,
      alerts: ['errors', 'latency', 'restarts', 'traffic'],
    },
  }),
};

export const website: Layer = {
  name: 'website',
  files: ({ owner }) => ({
    'ops/dashboards.json': { dashboards: ['pages', 'resources'] },
    'ops/alerts.yaml': {
      owner,
      alerts: ['errors', 'first-byte', 'restarts', 'traffic'],
    },
  }),
};

export const job: Layer = {
  name: 'job',
  files: ({ owner }) => ({
    'ops/schedule.yaml': { cron: '15 6 * * *', timeZone: 'Europe/London' },
    'ops/dashboards.json': { dashboards: ['runs', 'resources'] },
    'ops/alerts.yaml': { owner, alerts: ['failed', 'late', 'slow', 'silent'] },
  }),
};
