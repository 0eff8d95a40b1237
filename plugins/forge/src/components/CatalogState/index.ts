export { CatalogEntities } from './CatalogEntities';
export { CatalogFaults } from './CatalogFaults';
export { useCatalogState } from './useCatalogState';
