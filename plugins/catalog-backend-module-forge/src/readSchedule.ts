import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

/** How often everything is looked at; by default every minute. */
export function readSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  const given = config.getOptionalConfig('catalog.providers.forge.schedule');
  return {
    initialDelay: { minutes: 1 },
    ...(given
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
      : { frequency: { minutes: 1 }, timeout: { minutes: 5 } }),
    // what was found is kept in memory
    scope: 'local',
  };
}
