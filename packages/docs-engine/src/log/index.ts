export { BuildError } from './BuildError';
export { BuildLog } from './BuildLog';
export { formatWarning, type SiteWarning } from './SiteWarning';
