import type { ForgeConfig } from '../config/readForgeConfig';

/**
 * Gives the addresses that links of a file have outside of it: files and
 * folders lead to their pages, images to their bytes.
 *
 * Addresses of somewhere else, and of headings, stay as they are; those that
 * lead out of the repository too.
 */
export function createLinkRewriter(options: {
  config: Pick<ForgeConfig, 'baseUrl' | 'pagesUrl'>;
  /** `owner/name` */
  repository: string;
  ref: string;
  /** From the root of the repository. */
  file: string;
}): (href: string, kind: 'link' | 'image') => string {
  const { config, repository, file } = options;
  const ref = encodeURIComponent(options.ref);
  return (href, kind) => {
    if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href) || href === '') {
      return href;
    }
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
    for (const part of path.split('/')) {
      if (part === '..') {
        if (parts.length === 0) {
          return href;
        }
        parts.pop();
      } else if (part !== '' && part !== '.') {
        parts.push(part);
      }
    }
    const target = parts.join('/');
    if (kind === 'image') {
      return `${config.baseUrl}/api/v1/repos/${repository}/raw/${target}?ref=${ref}`;
    }
    const page = path.endsWith('/') || target === '' ? 'tree' : 'blob';
    return `${config.pagesUrl}/${repository}/${page}/${ref}${
      target && `/${target}`
    }${rest}`;
  };
}
