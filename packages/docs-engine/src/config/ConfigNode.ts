/** A value of a configuration file, and where it stands. */
export type ConfigNode = {
  /** From 1. */
  line: number;
  scalar?: string | number | boolean;
  list?: ConfigNode[];
  map?: Map<string, ConfigEntry>;
};

/** A key of a map and its value. */
export type ConfigEntry = {
  /** Line of the key, from 1. */
  line: number;
  node: ConfigNode;
};

/** Text of a scalar; undefined for what is not one. */
export function textOf(node: ConfigNode | undefined): string | undefined {
  return node?.scalar === undefined ? undefined : String(node.scalar);
}

/** A switch, with the words that YAML 1.1 has for it too. */
export function switchOf(node: ConfigNode | undefined): boolean | undefined {
  const text = textOf(node)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on') {
    return true;
  }
  return text === 'false' || text === 'no' || text === 'off'
    ? false
    : undefined;
}

/** The texts of a list, or the one text that stands in place of a list. */
export function textsOf(node: ConfigNode | undefined): string[] {
  return (node?.list ?? (node ? [node] : [])).flatMap(
    item => textOf(item) ?? [],
  );
}
