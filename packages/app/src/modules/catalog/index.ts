export { catalogModule } from './catalogModule';
export { EntityListPage } from './EntityListPage';
