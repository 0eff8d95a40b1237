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
    telemetry?: {
      metrics?: {
        /** Whether the portal measures itself. Defaults to true. */
        enabled?: boolean;
        /**
         * What a scraper of /metrics sends as its bearer token. Without it only
         * this machine itself is answered, and nobody where `backend.baseUrl` is
         * an address for others.
         * @visibility secret
         */
        token?: string;
      };
      /** Where traces go by OTLP over HTTP; without it there are none. */
      traces?: {
        /** Such as http://collector:4318/v1/traces. */
        url: string;
        /**
         * Sent with each request.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** Which part of the traces that begin here is kept, from 0 to 1. Defaults to 1. */
        sampleRatio?: number;
      };
    };
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
