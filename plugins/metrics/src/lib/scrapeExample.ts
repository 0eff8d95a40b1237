import {
  parseEntityRef,
  RELATION_HAS_PART,
  type Entity,
} from '@backstage/catalog-model';
import type { Selector } from './selectorOf';

/** A label as it is in a selector, when it can have one value only. */
const FIXED = /([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"/g;

/** The labels that a target has to have. Of a system they are those of one of its components. */
function labelsOf(
  { kind, metadata, relations = [] }: Entity,
  { text, annotation }: Selector,
): [label: string, value: string][] {
  if (annotation) {
    return [...text.matchAll(FIXED)].map(([, label, value]) => [
      label,
      value.replace(/\\(.)/g, '$1'),
    ]);
  }
  switch (kind.toLowerCase()) {
    case 'system': {
      const [part] = relations
        .filter(({ type }) => type === RELATION_HAS_PART)
        .map(({ targetRef }) => parseEntityRef(targetRef))
        .filter(it => it.kind.toLowerCase() === 'component');
      return [['service', part?.name ?? metadata.name]];
    }
    case 'resource':
      return [['resource', metadata.name]];
    default:
      return [['service', metadata.name]];
  }
}

/**
 * What in Prometheus' own configuration gives the series of an entity the label that they are found by.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config
 */
export function scrapeExample(entity: Entity, selector: Selector): string {
  const name = JSON.stringify(entity.metadata.name);
  const labels = labelsOf(entity, selector)
    .map(([label, value]) => `${label}: ${JSON.stringify(value)}`)
    .join(', ');
  return [
    'scrape_configs:',
    `  - job_name: ${name}`,
    '    static_configs:',
    `      - targets: ['the-host-it-runs-on:9464']`,
    `        labels: { ${labels} }`,
  ].join('\n');
}
