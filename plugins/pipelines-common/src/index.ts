export * from './answers';
export * from './events';
export * from './permissions';
export * from './runs';
