export { controls } from './controls';
export { pluginParts } from './pluginParts';
export { surfaces } from './surfaces';
export { tables } from './tables';
