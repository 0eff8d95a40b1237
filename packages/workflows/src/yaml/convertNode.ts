import type { Node, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { workflowLimits } from '../limits';
import type { Place } from '../Problem';
import { SourceError } from './SourceError';
import type { Entry, SourceNode } from './SourceNode';

type Range = { range?: readonly number[] | null };

/**
 * Makes our tree of the parser's. An alias becomes the very node that it names and counts with all
 * that is in it, so that a few lines cannot grow to billions of values.
 */
export class NodeConverter {
  readonly #placeAt: (offset: number) => Place;
  readonly #anchors = new Map<string, SourceNode | 'open'>();

  constructor(placeAt: (offset: number) => Place) {
    this.#placeAt = placeAt;
  }

  /** @throws SourceError */
  convert(node: unknown, level: number, near: Place): SourceNode {
    const known = node as (Node & Range) | null;
    const start = known?.range?.[0];
    const at = start === undefined ? near : this.#placeAt(start);
    if (level > workflowLimits.depth) {
      throw this.#tooDeep(at);
    }
    if (isAlias(known)) {
      return this.#follow(known.source, at);
    }
    const anchor = (known as ParsedNode | null)?.anchor as string | undefined;
    if (anchor) {
      this.#anchors.set(anchor, 'open');
    }
    const made = this.#check(this.#convertValue(known, level, at));
    if (anchor) {
      this.#anchors.set(anchor, made);
    }
    return made;
  }

  #tooDeep(at: Place): SourceError {
    const most = workflowLimits.depth;
    return new SourceError(
      `Lists and maps may be ${most} levels deep in each other.`,
      at,
    );
  }

  #check(node: SourceNode): SourceNode {
    if (node.size > workflowLimits.values) {
      throw new SourceError(
        `The file may have ${workflowLimits.values} values, with those that aliases stand for.`,
        node.at,
      );
    }
    if (node.depth > workflowLimits.depth) {
      throw this.#tooDeep(node.at);
    }
    return node;
  }

  #follow(name: string, at: Place): SourceNode {
    const found = this.#anchors.get(name);
    if (found === undefined) {
      throw new SourceError(`No anchor &${name} stands above.`, at);
    }
    if (found === 'open') {
      throw new SourceError(`The alias *${name} stands for what it is in.`, at);
    }
    return found;
  }

  #convertValue(
    node: (Node & Range) | null,
    level: number,
    at: Place,
  ): SourceNode {
    if (isMap(node)) {
      return this.#convertMap(node, level, at);
    }
    return isSeq(node)
      ? this.#convertList(node, level, at)
      : this.#convertScalar(node as (Scalar & Range) | null, at);
  }

  #convertScalar(node: (Scalar & Range) | null, at: Place): SourceNode {
    const given = node?.value ?? null;
    const value =
      typeof given === 'boolean' || typeof given === 'number' || given === null
        ? given
        : String(given);
    const [start, end] = node?.range ?? [0, 0];
    return { kind: 'scalar', value, at, start, end, size: 1, depth: 1 };
  }

  #convertList(list: YAMLSeq, level: number, at: Place): SourceNode {
    const items: SourceNode[] = [];
    let [size, depth] = [1, 1];
    for (const item of list.items) {
      const made = this.convert(item, level + 1, at);
      items.push(made);
      size += made.size;
      depth = Math.max(depth, made.depth + 1);
    }
    return { kind: 'list', items, at, size, depth };
  }

  #convertMap(map: YAMLMap, level: number, at: Place): SourceNode {
    const entries = new Map<string, Entry>();
    let [size, depth] = [1, 1];
    for (const pair of map.items) {
      const { key, at: keyAt } = this.#readKey(pair.key, at);
      if (entries.has(key)) {
        throw new SourceError(`The key \`${key}\` is there twice.`, keyAt);
      }
      const node = this.convert(pair.value, level + 1, keyAt);
      entries.set(key, { key, at: keyAt, node });
      size += node.size + 1;
      depth = Math.max(depth, node.depth + 1);
    }
    return { kind: 'map', entries, at, size, depth };
  }

  #readKey(node: unknown, near: Place): { key: string; at: Place } {
    const start = (node as Range | null)?.range?.[0];
    const at = start === undefined ? near : this.#placeAt(start);
    if (!isScalar(node)) {
      throw new SourceError('A key must be a text.', at);
    }
    const key = node.source ?? String(node.value);
    if (key === '<<') {
      const problem = 'Merge keys (<<) are not supported; use an alias.';
      throw new SourceError(problem, at);
    }
    return { key, at };
  }
}
