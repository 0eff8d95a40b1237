import type { ConfigEntry, ConfigNode } from './ConfigNode';
import { textOf, textsOf } from './ConfigNode';
import { knownPlugins } from './configKeys';
import type { Redirect } from './SiteConfig';

type Warn = (message: string, line?: number) => void;
type Plugin = { name: string; line: number; options?: ConfigNode };

function listPlugins(node: ConfigNode | undefined): Plugin[] {
  const ofMap = (map: Map<string, ConfigEntry>): Plugin[] =>
    [...map].flatMap(([name, entry]) =>
      // A group is a list under a condition, which is taken to hold.
      name === 'material/group' || name === 'group'
        ? listPlugins(entry.node.map?.get('plugins')?.node)
        : { name, line: entry.line, options: entry.node },
    );
  if (node?.map) {
    return ofMap(node.map);
  }
  return (node?.list ?? []).flatMap(item =>
    item.map
      ? ofMap(item.map)
      : textsOf(item).map(name => ({ name, line: item.line })),
  );
}

function readRedirects(options: ConfigNode | undefined): Redirect[] {
  const maps = options?.map?.get('redirect_maps')?.node.map ?? [];
  return [...maps].flatMap(([from, { line, node }]) => {
    const to = textOf(node);
    return to === undefined ? [] : { from, to, line };
  });
}

/** The redirects; a plugin whose work is not done here is named in a warning. */
export function readPlugins(
  node: ConfigNode | undefined,
  warn: Warn,
): Redirect[] {
  return listPlugins(node).flatMap(({ name, line, options }) => {
    if (!knownPlugins.has(name)) {
      warn(`The plugin ${name} is not supported.`, line);
    }
    return name === 'redirects' ? readRedirects(options) : [];
  });
}
