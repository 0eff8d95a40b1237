export interface Config {
  portico?: {
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
  };
}
