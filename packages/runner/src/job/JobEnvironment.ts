import type { Sandbox } from '../sandbox';
import type { Settings } from '../settings';
import type { JobFolder } from '../workspace';
import type { Assignment, JobClient } from '../backend';
import type { JobLog, Masks } from '../log';
import type { JobStops } from './JobStops';

/** What a job runs with. */
export type JobEnvironment = {
  assignment: Assignment;
  client: JobClient;
  sandbox: Sandbox;
  settings: Settings;
  folder: JobFolder;
  log: JobLog;
  masks: Masks;
  stops: JobStops;
};
