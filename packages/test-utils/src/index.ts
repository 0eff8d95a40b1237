export { commit } from './commit';
export { findFreePort } from './findFreePort';
export {
  describeWithPrometheus,
  findPrometheus,
  type PrometheusPrograms,
} from './findPrometheus';
export { git, tryGit, type GitRun } from './git';
export { GitClient } from './GitClient';
export type { Author } from './gitEnvironment';
export { serve, type LoopbackServer } from './serve';
export { startPostgres, type TestPostgres } from './startPostgres';
export { startPrometheus, type TestPrometheus } from './startPrometheus';
export { startScript, type StartedScript } from './startScript';
export { removeTemporaryFolders, temporaryFolder } from './temporaryFolder';
export { until } from './until';
export { workingCopy } from './workingCopy';
