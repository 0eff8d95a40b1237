import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { BuildError } from '../log';
import { yamlReason } from '../source';
import type { ConfigEntry, ConfigNode } from './ConfigNode';

type Warn = (message: string, line?: number) => void;

const knownTag =
  /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|merge)$/;
// Names that every techdocs-core site may carry, and that change nothing here.
const quietTag = /python\/name:(?:materialx?|pymdownx)\./;

class NodeReader {
  readonly #read = new Map<Node, ConfigNode>();
  readonly #anchors = new Map<string, Node>();

  constructor(readonly lines: LineCounter, readonly warn: Warn) {}

  lineOf(node: unknown): number {
    const offset = (node as Node | undefined)?.range?.[0] ?? 0;
    return this.lines.linePos(offset).line;
  }

  read(node: Node | null): ConfigNode {
    const line = this.lineOf(node);
    if (!node) {
      return { line };
    }
    if (isAlias(node)) {
      // The parser's own `resolve` walks through the file for each.
      return this.read(this.#anchors.get(node.source) ?? null);
    }
    const known = this.#read.get(node);
    if (known) {
      return known;
    }
    const { anchor } = node as { anchor?: string };
    if (anchor) {
      this.#anchors.set(anchor, node);
    }
    const read: ConfigNode = { line };
    this.#read.set(node, read);
    if (this.#isPlain(node, line)) {
      this.#fill(read, node);
    }
    return read;
  }

  /** A tag asks for code to run, files to be read or the environment; only text can be had here. */
  #isPlain(node: Node, line: number): boolean {
    const { tag } = node as { tag?: string };
    if (!tag || knownTag.test(tag) || tag === '!include') {
      return true;
    }
    if (!quietTag.test(tag)) {
      const name = tag.replace('tag:yaml.org,2002:', '!!');
      this.warn(
        `The tag ${name} is not supported; its value is left out.`,
        line,
      );
    }
    return false;
  }

  #fill(read: ConfigNode, node: Node): void {
    if (isSeq(node)) {
      read.list = node.items.map(item => this.read(item as Node | null));
    } else if (isMap(node)) {
      read.map = this.#entries(node);
    } else if (isScalar(node) && node.value !== null) {
      const { value, source, tag } = node;
      read.scalar =
        typeof value === 'boolean' || typeof value === 'number'
          ? value
          : `${tag === '!include' ? '!include ' : ''}${value ?? source}`;
    }
  }

  #entries(map: YAMLMap): Map<string, ConfigEntry> {
    const entries = new Map<string, ConfigEntry>();
    const merged: [string, ConfigEntry][] = [];
    map.items.forEach(({ key, value }) => {
      const name = String(isScalar(key) ? key.source ?? key.value : key);
      const node = this.read(value as Node | null);
      if (name === '<<') {
        const maps = node.list ?? [node];
        maps.forEach(({ map: other }) =>
          other?.forEach((entry, inner) => merged.push([inner, entry])),
        );
      } else {
        if (entries.has(name)) {
          const line = this.lineOf(key);
          this.warn('This key stands here twice; the last one counts.', line);
        }
        entries.set(name, { line: this.lineOf(key), node });
      }
    });
    merged
      .filter(([name]) => !entries.has(name))
      .forEach(([name, entry]) => entries.set(name, entry));
    return entries;
  }
}

/**
 * Reads an mkdocs.yml with the line of every value.
 *
 * @throws BuildError when it is not YAML, or YAML but no map
 */
export function parseConfig(
  file: string,
  text: string,
  warn: Warn,
): Map<string, ConfigEntry> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    // Looks each key up among all before it; `NodeReader` finds them, too.
    uniqueKeys: false,
  });
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    throw new BuildError(`This is not YAML: ${yamlReason(error)}`, {
      file,
      line,
    });
  }
  const root = new NodeReader(lines, warn).read(document.contents);
  if (!root.map && document.contents !== null) {
    const reason = 'The configuration must be a map of keys and values.';
    throw new BuildError(reason, { file, line: root.line });
  }
  return root.map ?? new Map();
}
