export { checkCompatibility } from './checkCompatibility.ts';
export { generateTypes } from './generateTypes.ts';
export type { Annotation, Field, Schema, Topic } from './Schema.ts';
export type * from './orderLifecycle.ts';
