export * from './ChecksApi';
export * from './FilesApi';
export * from './forgeApi';
export * from './HistoryApi';
export * from './places';
export * from './RepositoriesApi';
export * from './ServicesApi';
export * from './TokensApi';
