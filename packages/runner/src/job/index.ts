export { runJob, type RunnerParts } from './runJob';
