export * from './annotations';
export * from './lib/detectLevel';
export * from './lib/levels';
export * from './lib/parseFields';
export * from './permissions';
export * from './types';
