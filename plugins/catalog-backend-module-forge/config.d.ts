import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /** Finds what is in the repositories of the forge. */
      forge?: {
        /** Its host in `integrations.gitea`; by default the entry whose baseUrl ends in `/api/forge`. */
        host?: string;
        /** How often everything is looked at, besides after each push; every minute by default. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
