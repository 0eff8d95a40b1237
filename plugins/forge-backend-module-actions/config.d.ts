import { HumanDuration } from '@backstage/types';

export interface Config {
  forge?: {
    /** Who executes the jobs of workflows. Without a runner there are no runs. */
    runner?: {
      /** Whether runners may take jobs, and pushes make runs; needs a token too. Defaults to false. */
      enabled?: boolean;
      /**
       * What a runner sends to take jobs.
       * @visibility secret
       */
      token?: string;
      /**
       * Jobs are code of those who may push. In production the backend does not
       * start with a runner unless this is true. Defaults to false.
       */
      allowInProduction?: boolean;
    };
    actions?: {
      limits?: {
        /** How many runs of one repository may be under way or wait. Defaults to 100. */
        openRuns?: number;
        /** How many workflow files of a commit are read. Defaults to 50. */
        workflows?: number;
        /** How long a job may take at most. Defaults to 60. */
        jobMinutes?: number;
        /** How much one job may write to its log. Defaults to 64. */
        logMb?: number;
        /** How large one artifact may be. Defaults to 256. */
        artifactMb?: number;
        /** How large the artifacts of one run may be. Defaults to 1024. */
        artifactsMb?: number;
        /** How many artifacts one run may have. Defaults to 100. */
        artifacts?: number;
      };
      /** Which runs that have ended are kept, with their logs and artifacts. */
      retention?: {
        /** The newest of each repository. Defaults to 500. */
        runs?: number;
        /** Those that ended within it. Defaults to 90 days. */
        age?: HumanDuration | string;
      };
    };
  };
}
