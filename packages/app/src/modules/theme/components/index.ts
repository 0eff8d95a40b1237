export { controls } from './controls';
export { logs } from './logs';
export { pluginParts } from './pluginParts';
export { surfaces } from './surfaces';
export { tables } from './tables';
