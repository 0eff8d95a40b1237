export { controls } from './controls';
export { surfaces } from './surfaces';
export { tables } from './tables';
