import type { Sample } from '@portico/plugin-metrics-node';

/** The samples of one metric. */
export interface Family {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  samples: Sample[];
}
