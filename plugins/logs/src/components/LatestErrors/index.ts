export { LatestErrors } from './LatestErrors';
