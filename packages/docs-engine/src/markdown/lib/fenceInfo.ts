import { readAttributes } from './attributeList';

/** What stands behind the opening backticks of a block of code. */
export type FenceInfo = {
  /** In lower case; empty when the author names none. */
  language: string;
  id?: string;
  classes: string[];
  /** `title`, `linenums`, `hl_lines` and others. */
  options: Map<string, string>;
  /** What is neither language nor option, in order. */
  words: string[];
};

const option = /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(\S+)/g;

function fromAttributes(text: string): FenceInfo | undefined {
  const attributes = readAttributes(text, true);
  if (!attributes) {
    return undefined;
  }
  const info: FenceInfo = {
    language: '',
    classes: [],
    options: new Map(),
    words: [],
  };
  for (const [name, value] of attributes) {
    if (name !== '.') {
      info.options.set(name, value);
    } else if (info.language) {
      info.classes.push(value);
    } else {
      info.language = value.toLowerCase();
    }
  }
  info.id = info.options.get('id');
  info.options.delete('id');
  return info;
}

/** Reads `lang title="x" hl_lines="2-3"` and `{.lang #id .class title="x"}`. */
export function readFenceInfo(text: string): FenceInfo {
  const info = text.trim();
  const braces = /^\{([^{}]*)\}$/.exec(info);
  const given = braces && fromAttributes(braces[1]);
  if (given) {
    return given;
  }
  const options = new Map<string, string>();
  const words: string[] = [];
  for (const [, name, double, single, bare, word] of info.matchAll(option)) {
    if (word === undefined) {
      options.set(name, double ?? single ?? bare);
    } else {
      words.push(word);
    }
  }
  const [first = ''] = /^[\w#.+/-]+/.exec(words.shift() ?? '') ?? [];
  return {
    language: first.replace(/^\./, '').toLowerCase(),
    classes: [],
    options,
    words,
  };
}
