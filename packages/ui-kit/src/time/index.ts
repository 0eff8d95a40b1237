export { CustomRange, type CustomRangeProps } from './CustomRange';
export * from './formatTime';
export * from './momentAddress';
