export { CommitRow } from './CommitRow';
export { CommitsPage } from './CommitsPage';
