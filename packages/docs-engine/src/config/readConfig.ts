import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { decodeText } from '../files/decodeText';
import { realPathInside } from '../files/insideFolder';
import { BuildError, type BuildLog } from '../log';
import type { ConfigEntry, ConfigNode } from './ConfigNode';
import { switchOf, textOf, textsOf } from './ConfigNode';
import {
  missingFeatures,
  quietKeys,
  readKeys,
  refusedKeys,
  themeKeys,
} from './configKeys';
import { parseConfig } from './parseConfig';
import { readExtensions } from './readExtensions';
import { readNav } from './readNav';
import { readPatterns } from './readPatterns';
import { readPlugins } from './readPlugins';
import type { SiteConfig } from './SiteConfig';

type Warn = (message: string, line?: number) => void;
type Entries = Map<string, ConfigEntry>;

/** Larger is no configuration. */
const largest = 1024 * 1024;

function warnOfKeys(entries: Entries, warn: Warn): void {
  entries.forEach(({ line }, key) => {
    if (!readKeys.has(key) && !quietKeys.has(key)) {
      const reason = refusedKeys.get(key) ?? 'it is not supported';
      warn(`${key} is left out: ${reason}.`, line);
    }
  });
  entries.get('theme')?.node.map?.forEach(({ line }, key) => {
    if (!themeKeys.has(key)) {
      warn(
        `theme.${key} is left out: the portal gives the pages their look.`,
        line,
      );
    }
  });
  const features = entries.get('theme')?.node.map?.get('features');
  textsOf(features?.node).forEach(feature => {
    const reason = missingFeatures.get(feature);
    if (reason) {
      warn(
        `The feature ${feature} of the theme is left out: ${reason}.`,
        features?.line,
      );
    }
  });
  const urls = entries.get('use_directory_urls');
  if (switchOf(urls?.node) === false) {
    warn(
      'use_directory_urls: false is left out: the portal opens every page by its folder.',
      urls?.line,
    );
  }
}

function readDocsDir(file: string, entries: Entries): string {
  const entry = entries.get('docs_dir');
  const written = textOf(entry?.node) ?? 'docs';
  const folder = posix.dirname(file);
  const docsDir = posix.join(folder, written).replace(/\/$/, '');
  const outside = posix.relative(folder, docsDir).startsWith('..');
  if (posix.isAbsolute(written) || outside || docsDir === folder) {
    throw new BuildError(
      `docs_dir must be a folder beside the configuration, not ${JSON.stringify(
        written,
      )}.`,
      { file, line: entry?.line },
    );
  }
  return docsDir;
}

function webAddress(
  entry: ConfigEntry | undefined,
  warn: Warn,
): string | undefined {
  const address = textOf(entry?.node);
  if (address && !/^https?:\/\/[^\s/]/i.test(address)) {
    warn('repo_url must be an address that starts with https://.', entry?.line);
    return undefined;
  }
  return address || undefined;
}

function readTheme(theme: ConfigNode | undefined) {
  const part = (key: string) => theme?.map?.get(key)?.node;
  const language = textOf(part('language')) ?? 'en';
  return {
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)
      ? language
      : 'en',
    direction:
      textOf(part('direction')) === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    features: new Set(textsOf(part('features'))),
  };
}

function toConfig(
  file: string,
  entries: Entries,
  context: { warn: Warn; exists: boolean; name: string },
): SiteConfig {
  const { warn, exists, name } = context;
  const value = (key: string) => entries.get(key)?.node;
  const text = (key: string) => textOf(value(key));
  const patterns = (key: string) => readPatterns(key, entries.get(key), warn);
  warnOfKeys(entries, warn);
  const nav = value('nav');
  const extensions = readExtensions(value('markdown_extensions'), file, warn);
  return {
    file,
    exists,
    siteName: text('site_name') ?? name,
    siteDescription: text('site_description') ?? '',
    edit: {
      repoUrl: webAddress(entries.get('repo_url'), warn),
      editUri: text('edit_uri'),
      editUriTemplate: text('edit_uri_template'),
    },
    docsDir: readDocsDir(file, entries),
    nav:
      nav && (nav.list || nav.map || nav.scalar)
        ? readNav(nav, warn)
        : undefined,
    excludeDocs: patterns('exclude_docs'),
    notInNav: patterns('not_in_nav'),
    ...readTheme(value('theme')),
    redirects: readPlugins(value('plugins'), warn),
    strict: switchOf(value('strict')) ?? false,
    ...extensions,
  };
}

async function readText(
  project: string,
  file: string,
  warn: Warn,
): Promise<string | undefined> {
  const path = await realPathInside(project, file);
  if (path === false) {
    throw new BuildError('The file lies outside of the project.', { file });
  }
  if (path === undefined) {
    return undefined;
  }
  const stats = await stat(path);
  if (!stats.isFile()) {
    throw new BuildError('This is no file.', { file });
  }
  if (stats.size > largest) {
    const megabytes = Math.ceil(stats.size / 1024 / 1024);
    const reason = `The file has ${megabytes} MB, and may have 1 MB.`;
    throw new BuildError(reason, { file });
  }
  return decodeText(await readFile(path), warn);
}

/**
 * Reads one configuration file of a project.
 *
 * @param project - real path of the project's folder
 * @param file - path from there
 * @returns undefined when there is no such file
 * @throws BuildError when it cannot be used
 */
export async function readConfigFile(
  project: string,
  file: string,
  options: { log: BuildLog; name: string },
): Promise<SiteConfig | undefined> {
  const warn = options.log.of(file);
  const text = await readText(project, file, warn);
  if (text === undefined) {
    return undefined;
  }
  const entries = parseConfig(file, text, warn);
  return toConfig(file, entries, { warn, exists: true, name: options.name });
}

/** Reads the mkdocs.yaml or mkdocs.yml of a project; without one everything is as in techdocs-core. */
export async function readConfig(
  project: string,
  options: { log: BuildLog; name: string },
): Promise<SiteConfig> {
  const { log, name } = options;
  const [first, second] = await Promise.all(
    ['mkdocs.yaml', 'mkdocs.yml'].map(file =>
      realPathInside(project, file).then(path => path !== undefined && file),
    ),
  );
  if (first && second) {
    log.of(second)(`There is a ${first} too, which is the one that counts.`);
  }
  const file = first || second;
  const config = file && (await readConfigFile(project, file, options));
  const warn = log.of('mkdocs.yml');
  return (
    config || toConfig('mkdocs.yml', new Map(), { warn, exists: false, name })
  );
}
