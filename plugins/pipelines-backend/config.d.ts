import { HumanDuration } from '@backstage/types';

export interface Config {
  pipelines?: {
    /** For how long an answer of a host serves everybody who asks. Defaults to 3 seconds. */
    freshFor?: HumanDuration | string;
    /** How long a host may take to answer. Defaults to 10 seconds. */
    requestTimeout?: HumanDuration | string;
    /**
     * Looks whether the default branches of components that somebody looked at
     * within a week broke or healed, and tells their owners.
     */
    poll?: {
      /** Defaults to true. The forge says by itself what happens there. */
      enabled?: boolean;
      /** Defaults to 5 minutes. */
      frequency?: HumanDuration | string;
    };
    /**
     * Whether owners of an entity start, repeat and cancel runs wherever its
     * annotations point, such as at a Jenkins. Defaults to false: only in the
     * repository that has its description, and in the forge, which knows who
     * asks. The portal does it with its own account, and anybody can write an
     * annotation.
     */
    controlAnywhere?: boolean;
    /** What `portico.dev/pipelines: jenkins:<folder>/<job>` refers to. */
    jenkins?: {
      /** With several, entities write `jenkins:<name>:<folder>/<job>`. */
      name: string;
      baseUrl: string;
      username: string;
      /** @visibility secret */
      apiToken: string;
    }[];
  };
}
