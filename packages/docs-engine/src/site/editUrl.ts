import { posix } from 'node:path';
import type { EditConfig, EditOrigin } from '../config';
import type { SiteFile } from '../files';
import type { SiteSource } from './nav/SiteSource';

const branchFolders: [host: RegExp, path: string][] = [
  [/(?:^|\.)github\.com$/, 'edit/master/'],
  [/(?:^|\.)gitlab\.com$/, 'edit/master/'],
  [/(?:^|\.)bitbucket\.org$/, 'src/default/'],
];

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** As MkDocs guesses it, but for the folder, which it takes to be `docs`. */
function usualEditUri(repoUrl: string, docsDir: string): string | undefined {
  const host = hostOf(repoUrl);
  const path = branchFolders.find(([name]) => name.test(host))?.[1];
  return path && `${path}${docsDir}/`;
}

function join(repoUrl: string | undefined, way: string): string | undefined {
  const isPart = /^[?#]/.test(way);
  const base = repoUrl && (isPart ? repoUrl : repoUrl.replace(/\/?$/, '/'));
  try {
    const url = new URL(isPart ? `${base}${way}` : way, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const encodePath = (path: string) =>
  path.split('/').map(encodeURIComponent).join('/');

function fill(template: string, path: string): string {
  const names: Record<string, string> = {
    path,
    path_noext: path.replace(/\.[^./]*$/, ''),
  };
  return template.replace(
    /\{(path|path_noext)(!q)?\}/g,
    (_, name: string, quoted?: string) =>
      quoted ? encodeURIComponent(names[name]) : encodePath(names[name]),
  );
}

function byConfig(
  file: SiteFile,
  { config }: SiteSource,
  edit: EditConfig,
): string | undefined {
  const path = posix.relative(config.docsDir, file.source);
  const { repoUrl, editUriTemplate } = edit;
  if (editUriTemplate && !path.startsWith('../')) {
    return join(repoUrl, fill(editUriTemplate, path));
  }
  const editUri =
    edit.editUri ?? (repoUrl && usualEditUri(repoUrl, config.docsDir));
  return editUri
    ? join(repoUrl, `${editUri.replace(/\/?$/, '/')}${encodePath(path)}`)
    : undefined;
}

/**
 * Where a page can be changed; undefined when that is not known.
 *
 * @param sources - the site that holds the page, and the one that includes it or is the same
 * @param origin - used where the configuration does not say
 */
export function editUrl(
  file: SiteFile,
  { own, main }: { own: SiteSource; main: SiteSource },
  origin: EditOrigin = {},
): string | undefined {
  // The repository of a site serves a site that it includes, too.
  const source = own.config.edit.editUri === undefined ? main : own;
  const { edit } = source.config;
  const isWhole = edit.repoUrl && edit.editUri !== undefined;
  const repoUrl = edit.repoUrl ?? main.config.edit.repoUrl;
  if (
    isWhole ||
    edit.editUriTemplate ||
    !(origin.projectUri ?? origin.repoUrl)
  ) {
    return byConfig(file, source, { ...edit, repoUrl });
  }
  return origin.projectUri
    ? join(
        undefined,
        `${origin.projectUri.replace(/\/?$/, '/')}${encodePath(file.source)}`,
      )
    : byConfig(file, source, origin);
}
