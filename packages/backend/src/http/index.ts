export * from './RequestDrain';
export * from './rootHttpRouterServiceFactory';
