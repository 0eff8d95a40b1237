export { CommitList } from './CommitList';
export { CommitsPage } from './CommitsPage';
