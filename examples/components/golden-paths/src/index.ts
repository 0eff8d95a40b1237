export { generate } from './generate.ts';
export type { Answers, Files, Layer, Path } from './Layer.ts';
export { planUpgrade, type Change } from './planUpgrade.ts';
