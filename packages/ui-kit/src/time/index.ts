export * from './formatTime';
export * from './momentAddress';
export { TimeRangePicker, type TimeRangePickerProps } from './TimeRangePicker';
