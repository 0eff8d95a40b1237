export * from './conditions';
export * from './permissions';
export * from './services';
export * from './types';
