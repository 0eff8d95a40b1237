import { opendir } from 'node:fs/promises';
import { posix } from 'node:path';
import { type NavEntry, readConfigFile } from '../../config';
import { realPathInside, type Walk, walkDocs } from '../../files';
import { aliasOf } from './aliasOf';
import { matchesGlob } from './matchesGlob';
import type { NavItem } from './NavItem';
import { NavReader } from './NavReader';
import type { SiteSource } from './SiteSource';

type Included = { title: string; items: NavItem[] };

const deepest = 8;

/** The sites that the navigation of a site includes. */
export class IncludedSites {
  readonly sources: SiteSource[] = [];
  readonly #files = new Set<string>();

  constructor(
    /** Real path of the project's folder. */
    readonly project: string,
    /** The configuration that includes, from there. */
    readonly configFile: string,
    readonly walk: Walk,
  ) {}

  /** @param target - `!include path/mkdocs.yml`, or `*include` with a pattern */
  async include(
    target: string,
    { line, title }: NavEntry,
  ): Promise<Included[]> {
    const warn = this.walk.log.of(this.configFile);
    const written = target.replace(/^.include\s+/, '').trim();
    const path = posix.join(posix.dirname(this.configFile), written);
    if (!/\.ya?ml$/.test(path) || path.startsWith('../')) {
      warn(`${target} must name an mkdocs.yml of this project.`, line);
      return [];
    }
    const files = target.startsWith('*') ? await this.#match(path) : [path];
    if (!files.length) {
      warn(`${target} matches no file.`, line);
    }
    const sites: Included[] = [];
    for (const file of files) {
      const site = await this.#read(file, message => warn(message, line));
      if (site && target.startsWith('!') && title !== undefined) {
        site.title = title;
      }
      sites.push(...(site ? [site] : []));
    }
    return sites;
  }

  async #read(
    file: string,
    warn: (message: string) => void,
  ): Promise<Included | undefined> {
    const { project, walk } = this;
    const name = posix.basename(posix.dirname(file));
    const again = this.#files.has(file) || file === this.configFile;
    this.#files.add(file);
    const config = again
      ? undefined
      : await readConfigFile(project, file, { log: walk.log, name });
    if (!config) {
      warn(again ? `${file} is included twice.` : `There is no ${file}.`);
      return undefined;
    }
    const prefix = `${aliasOf(config.siteName)}/`;
    if (prefix === '/' || this.sources.some(other => other.prefix === prefix)) {
      warn(`${file} is left out: its site_name must be one of its own.`);
      return undefined;
    }
    const { docsDir, excludeDocs: exclude } = config;
    const folder = { project, docsDir, prefix, exclude, configFile: file };
    const files = await walkDocs(folder, walk);
    if (!files) {
      warn(`${file} is left out: there is no folder ${docsDir}.`);
      return undefined;
    }
    const source = { config, files, prefix };
    this.sources.push(source);
    const reader = new NavReader(source, walk.log, this.#refuse(file));
    return { title: config.siteName, items: await reader.read() };
  }

  /** As with the monorepo plugin an included site includes no other, so that no circle can come about. */
  #refuse(file: string) {
    return async (target: string, { line }: NavEntry) => {
      const message = `${target} is left out: an included site may not include others.`;
      this.walk.log.warn({ file, line, message });
      return [];
    };
  }

  async #match(pattern: string): Promise<string[]> {
    const found: string[] = [];
    const search = async (folder: string, depth: number): Promise<void> => {
      const path = await realPathInside(this.project, folder || '.');
      if (!path || depth > deepest) {
        return;
      }
      for await (const entry of await opendir(path)) {
        const file = posix.join(folder, entry.name);
        const skipped = /^(?:\.|node_modules$)/.test(entry.name);
        if (entry.isDirectory() && !skipped) {
          await search(file, depth + 1);
        } else if (entry.isFile() && matchesGlob(pattern, file)) {
          found.push(file);
        }
      }
    };
    const fixed = pattern.slice(0, pattern.search(/[*?]|$/));
    await search(fixed.slice(0, fixed.lastIndexOf('/') + 1), 0);
    return found.sort();
  }
}
