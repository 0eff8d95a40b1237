export * from './checkPostgres';
export * from './DatabaseClients';
export * from './databaseServiceFactory';
