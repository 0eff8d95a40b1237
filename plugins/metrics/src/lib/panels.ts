import type { Unit } from './units';

/** The panels there are, in the order they are shown. */
export const PANEL_IDS = [
  'requests',
  'errors',
  'latency',
  'cpu',
  'memory',
  'saturation',
] as const;

export type PanelId = (typeof PANEL_IDS)[number];

export type PanelQuery = {
  /** What its series are when there are several queries: `median`. */
  label?: string;
  /** PromQL, with nothing left to fill. */
  text: string;
};

export type Panel = {
  id: PanelId;
  title: string;
  unit: Unit;
  queries: PanelQuery[];
  /** The annotation that the query is from. */
  annotation?: string;
  /** Why there is no query, though an annotation asks for one. */
  fault?: AnnotationFault;
};

/** What is wrong with an annotation, in a sentence that goes on behind its name. */
export type AnnotationFault = { annotation: string; message: string };
