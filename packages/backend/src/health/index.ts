export * from './DatabaseProbe';
export * from './rootHealthServiceFactory';
