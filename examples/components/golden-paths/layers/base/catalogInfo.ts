import type { Answers, Json } from '../../src/Layer.ts';

/** New things begin as experimental: production means that somebody is woken. */
export const catalogInfo = (a: Answers): Json => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: a.name,
    description: a.description,
    labels: {
      'larkspur.example/tier': String(a.tier),
      'larkspur.example/language': a.language,
    },
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
  },
  spec: { type: a.path, lifecycle: 'experimental', owner: a.owner },
});
