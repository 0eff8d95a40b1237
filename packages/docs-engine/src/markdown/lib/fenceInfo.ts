import { readAttributes } from './attributeList';

/** What stands behind the opening backticks of a block of code. */
export type FenceInfo = {
  /** In lower case; empty when the author names none. */
  language: string;
  id?: string;
  classes: readonly string[];
  /** `title`, `linenums`, `hl_lines` and others. */
  options: ReadonlyMap<string, string>;
  /** What is neither language nor option, in order. */
  words: readonly string[];
};

const option = /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(\S+)/g;

function fromAttributes(text: string): FenceInfo | undefined {
  const attributes = readAttributes(text, true);
  if (!attributes) {
    return undefined;
  }
  let language = '';
  const classes: string[] = [];
  const options = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name !== '.') {
      options.set(name, value);
    } else if (language) {
      classes.push(value);
    } else {
      language = value.toLowerCase();
    }
  }
  const id = options.get('id');
  options.delete('id');
  return { language, id, classes, options, words: [] };
}

/** All classes of `python {.a}` are classes, as the language is known. */
function withLanguage(language: string, info: FenceInfo): FenceInfo {
  const classes = info.language
    ? [info.language, ...info.classes]
    : info.classes;
  return { ...info, language: language.toLowerCase(), classes };
}

function read(text: string): FenceInfo {
  const info = text.trim();
  const [, before, inner] = /^([\w#.+/-]*)[ \t]*\{([^{}]*)\}$/.exec(info) ?? [];
  const given = inner === undefined ? undefined : fromAttributes(inner);
  if (given) {
    return before ? withLanguage(before, given) : given;
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

/** A site has few different ones, and several rules read each of them. */
const known = new Map<string, FenceInfo>();
const mostKnown = 200;

/** Reads `lang title="x" hl_lines="2-3"` and `{.lang #id .class title="x"}`, or `lang {title="x"}`. */
export function readFenceInfo(text: string): FenceInfo {
  let info = known.get(text);
  if (!info) {
    info = read(text);
    if (known.size >= mostKnown) {
      known.clear();
    }
    known.set(text, info);
  }
  return info;
}
