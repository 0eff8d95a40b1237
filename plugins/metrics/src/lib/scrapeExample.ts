import type { Entity } from '@backstage/catalog-model';

/**
 * What in Prometheus' own configuration gives the series of an entity the label that they are found by.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config
 */
export function scrapeExample({ kind, metadata }: Entity): string {
  const isResource = kind.toLowerCase() === 'resource';
  const name = JSON.stringify(metadata.name);
  return [
    'scrape_configs:',
    `  - job_name: ${name}`,
    '    static_configs:',
    `      - targets: ['the-host-it-runs-on:9464']`,
    `        labels: { ${isResource ? 'resource' : 'service'}: ${name} }`,
  ].join('\n');
}
