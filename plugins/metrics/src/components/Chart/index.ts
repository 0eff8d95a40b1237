export { Chart } from './Chart';
export { CursorStore } from './CursorStore';
export { pointAt, useCursor } from './useCursor';
