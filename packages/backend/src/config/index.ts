export * from './loadCheckedConfig';
export * from './rootConfigServiceFactory';
export * from './rootLoggerServiceFactory';
