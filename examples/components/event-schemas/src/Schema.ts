/** What the lakehouse may keep of a field; personal ones are dropped. */
export const ANNOTATIONS = [
  'public',
  'pseudonym',
  'coarse',
  'personal',
] as const;
export type Annotation = (typeof ANNOTATIONS)[number];

export type Field = {
  type: 'string' | 'integer' | 'boolean' | 'list';
  /** Absent for lists: their fields have their own. */
  keep?: Annotation;
  optional?: boolean;
  /** The only texts there are. */
  values?: string[];
  /** Of each entry of a list. */
  fields?: Schema;
};

export type Schema = Record<string, Field>;

/** Schemas of the events of a topic, by type. */
export type Topic = Record<string, Schema>;
