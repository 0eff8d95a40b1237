/** An element as `tag.class#id[name=value]` names it. */
export type Selected = { tag: string; attrs: [string, string][] };

const part = /([.#])([\w-]+)|\[([\w-]+)(?:=(?:"([^"]*)"|([^\]"]*)))?\]/y;

/** Reads such a selector; undefined when it is something else. */
export function readSelector(text: string): Selected | undefined {
  const tag = /^[a-z][a-z0-9-]*/i.exec(text)?.[0];
  if (!tag) {
    return undefined;
  }
  const attrs: [string, string][] = [];
  const classes: string[] = [];
  part.lastIndex = tag.length;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) {
      return undefined;
    }
    const [, sign, word, name, quoted, bare] = match;
    if (sign === '.') {
      classes.push(word);
    } else {
      attrs.push(sign ? ['id', word] : [name, quoted ?? bare ?? '']);
    }
  }
  return {
    tag: tag.toLowerCase(),
    attrs: classes.length ? [['class', classes.join(' ')], ...attrs] : attrs,
  };
}
