export interface Config {
  forge?: {
    runner?: {
      /**
       * What a runner sends to be given services.
       * @visibility secret
       */
      token?: string;
    };
    /** Runs the services of repositories on the runner's machine. */
    runtime?: {
      /** Whether it does; needs `forge.runner.token` too. Defaults to false. */
      enabled?: boolean;
      /** How many services run at the same time; others wait. Defaults to 20. */
      services?: number;
      /**
       * Services are code of those who may push. In production the backend does
       * not start with the runtime unless this is true. Defaults to false.
       */
      allowInProduction?: boolean;
    };
  };
}
