import type { ForgeContent } from '@portico/plugin-forge-common';
import { decodeText, imageTypeOf } from './fileContent';

/** How a file is shown. */
export type FileKind =
  | { kind: 'text'; text: string }
  | { kind: 'image'; url: string }
  | { kind: 'image'; url: string; text: string }
  | { kind: 'symlink'; target: string }
  | { kind: 'submodule' | 'binary' | 'too-large' };

export function fileKindOf(file: ForgeContent): FileKind {
  if (file.type === 'submodule') {
    return { kind: 'submodule' };
  }
  if (file.content === undefined) {
    return { kind: 'too-large' };
  }
  const text = decodeText(file.content);
  if (file.type === 'symlink') {
    return { kind: 'symlink', target: text ?? '' };
  }
  const imageType = imageTypeOf(file.path);
  if (imageType) {
    const url = `data:${imageType};base64,${file.content}`;
    return { kind: 'image', url, ...(text !== undefined && { text }) };
  }
  return text === undefined ? { kind: 'binary' } : { kind: 'text', text };
}

/** Where a symbolic link leads, from the root of the repository; undefined outside of it. */
export function resolveLink(path: string, target: string): string | undefined {
  if (target.startsWith('/')) {
    return undefined;
  }
  const segments = path.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') {
      if (segments.length === 0) {
        return undefined;
      }
      segments.pop();
    } else if (segment && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}
