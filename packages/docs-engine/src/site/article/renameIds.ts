import { htmlTags } from '../../markdown/lib/htmlTags';
import { clobberingNames } from './clobberingNames';

const attribute =
  /[\s"'](?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

function collectIds(html: string): Set<string> {
  const ids = new Set<string>();
  attribute.lastIndex = 0;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    ids.add(match[1] ?? match[2] ?? match[3]);
  }
  return ids;
}

function freeName(id: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`${id}_${count}`) || clobberingNames.has(`${id}_${count}`)) {
    count += 1;
  }
  return `${id}_${count}`;
}

function rewrite(html: string, names: ReadonlyMap<string, string>): string {
  let rewritten = '';
  let last = 0;
  const attributes = htmlTags(html).flatMap(tag => tag.attributes);
  for (const { name, value, start, end } of attributes) {
    const isLink = name === 'href' && value.startsWith('#');
    const isId = name === 'id' || name === 'name' || name === 'for';
    const to =
      isLink || isId ? names.get(value.slice(Number(isLink))) : undefined;
    if (to !== undefined) {
      rewritten += `${html.slice(last, start)}${isLink ? '#' : ''}${to}`;
      last = end;
    }
  }
  return rewritten + html.slice(last);
}

/**
 * The ids of some HTML; those that the portal's reader would take away get another name, and the links to them in the
 * same HTML follow.
 */
export function renameIds(html: string): {
  html: string;
  ids: Set<string>;
  renamed: Map<string, string>;
} {
  const ids = collectIds(html);
  const renamed = new Map<string, string>();
  for (const id of [...ids].filter(name => clobberingNames.has(name))) {
    const to = freeName(id, ids);
    renamed.set(id, to);
    ids.delete(id);
    ids.add(to);
  }
  return { html: renamed.size ? rewrite(html, renamed) : html, ids, renamed };
}
