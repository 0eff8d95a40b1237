import { HumanDuration } from '@backstage/types';

export interface Config {
  metrics?: {
    /** What the portal keeps of its own metrics, to be asked as a Prometheus is. */
    store?: {
      /**
       * Defaults to true. Portico sets it to whether
       * `proxy.endpoints./prometheus` has no target of its own.
       */
      enabled?: boolean;
      /**
       * The folder of its files; without it everything is in memory only. One
       * backend uses it at a time. Portico sets it to `metrics` in its data folder.
       */
      dataDirectory?: string;
      /** How old values become, at most 48 hours. Defaults to 6 hours. */
      retention?: HumanDuration | string;
      /** How many series there may be at the same time. Defaults to 10000. */
      maxSeries?: number;
      /**
       * What the proxy sends as its bearer token, so that nobody else is answered.
       * Portico makes a new one at each start.
       * @visibility secret
       */
      secret?: string;
    };
    /** Files of alert rules as Prometheus has them, relative to the folder that the backend runs in. */
    ruleFiles?: string[];
  };
}
