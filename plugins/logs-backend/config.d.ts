import { HumanDuration } from '@backstage/types';

export interface Config {
  logs?: {
    /**
     * The folder of the store. One backend uses it at a time.
     * Portico sets it to `log-store` in its data folder.
     */
    dataDirectory?: string;
    /** The store of the portal itself. */
    store?: {
      /** Defaults to whether `logs.loki` is missing. */
      enabled?: boolean;
      /** How old lines become. Defaults to 7 days. */
      retention?: HumanDuration | string;
      /** How much of the disk lines take. Defaults to 2048. */
      maxSizeMb?: number;
      /** How long after its last line a segment is compressed. Defaults to 1 hour. */
      compressAfter?: HumanDuration | string;
      /** How far behind the newest line of its stream a line may be. Defaults to 1 hour. */
      outOfOrderWindow?: HumanDuration | string;
    };
    /** A Loki that has the logs instead, version 3 or newer. */
    loki?: {
      /** Without `/loki/api/v1`. */
      url: string;
      /**
       * Sent with each request.
       * @deepVisibility secret
       */
      headers?: { [name: string]: string };
      basicAuth?: {
        username: string;
        /** @visibility secret */
        password: string;
      };
      /** Sent as X-Scope-OrgID. */
      tenant?: string;
      /** How long it may take to answer. Defaults to 30 seconds. */
      timeout?: HumanDuration | string;
      /** The label with the level of a line. Defaults to `detected_level`. */
      levelLabel?: string;
    };
    /** Who may push lines to the store, besides services and people with the permission `logs.push`. */
    push?: {
      /** Whoever reaches the backend. Defaults to false. */
      anonymous?: boolean;
      /** Sent as a bearer token, or as the password of Basic. */
      tokens?: Array<{
        /** For people. */
        name?: string;
        /** @visibility secret */
        token?: string;
        /** SHA-256 of the token in hexadecimal digits, instead of the token. */
        sha256?: string;
      }>;
    };
    limits?: {
      /** How long a line may be; what is longer is cut. Defaults to 256. */
      lineKb?: number;
      /** How large a push may be when it is unpacked. Defaults to 128. */
      pushMb?: number;
      /** How many labels a stream may have. Defaults to 15. */
      labels?: number;
      /** How many streams there may be. Defaults to 5000. */
      streams?: number;
      /** How long a query may take. Defaults to 30 seconds. */
      queryTimeout?: HumanDuration | string;
      /** How many queries run at the same time, and as many again wait. Defaults to 16. */
      concurrentQueries?: number;
      /** How many lines one query answers with at most. Defaults to 5000. */
      linesPerQuery?: number;
      /** How many pages follow logs at the same time. Defaults to 50. */
      followers?: number;
    };
  };
}
