import type { Place } from '../Problem';

/** A value of a YAML file, and where it stands. Aliases are followed, so a node may be in several places. */
export type SourceNode = ScalarNode | ListNode | MapNode;

type NodeBase = {
  at: Place;
  /** Values in it and itself, after aliases are followed. */
  size: number;
  /** Levels in it and itself. */
  depth: number;
};

/** One value; `start` and `end` are offsets of its text in the file. */
export type ScalarNode = NodeBase & {
  kind: 'scalar';
  value: null | boolean | number | string;
  start: number;
  end: number;
};

/** Values in order. */
export type ListNode = NodeBase & { kind: 'list'; items: SourceNode[] };

/** Values by key, in order. */
export type MapNode = NodeBase & { kind: 'map'; entries: Map<string, Entry> };

/** A key of a map, and its value. */
export type Entry = { key: string; at: Place; node: SourceNode };

/** Whether a key is there without a value. */
export function isEmpty(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** How a value is called in a message. */
export function describe(node: SourceNode): string {
  if (node.kind !== 'scalar') {
    return node.kind === 'list' ? 'a list' : 'a map';
  }
  if (node.value === null) {
    return 'nothing';
  }
  return typeof node.value === 'string'
    ? 'a text'
    : `the ${typeof node.value} ${node.value}`;
}
