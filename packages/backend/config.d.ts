import { HumanDuration } from '@backstage/types';

export interface Config {
  portico?: {
    /**
     * The folder for everything Portico keeps on disk, relative to the folder
     * of the root package.json. Defaults to `data`. Unless they are set,
     * `backend.workingDirectory` and
     * `techdocs.publisher.local.publishDirectory` lie below it.
     */
    dataDir?: string;
    /**
     * How long a stop may take before the process ends itself; half of it is
     * left to requests that are still running. Defaults to 8 seconds.
     */
    shutdownDeadline?: HumanDuration | string;
    http?: {
      /** The largest request bodies taken: `512kb`, `10mb`, `1gb` or bytes. */
      bodyLimit?: {
        /** For every path without a limit of its own. Defaults to 10mb. */
        default?: string | number;
        /** By plugin id. */
        plugins?: { [pluginId: string]: string | number };
      };
    };
  };
}
