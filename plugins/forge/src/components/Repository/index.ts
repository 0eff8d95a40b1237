export { RepositoryPages } from './RepositoryPages';
