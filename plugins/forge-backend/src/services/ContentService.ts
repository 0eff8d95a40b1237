import { InputError, NotFoundError } from '@backstage/errors';
import type { ForgeContent } from '@portico/plugin-forge-common';
import {
  findEntry,
  Git,
  listTree,
  openBlob,
  readBlob,
  resolveCommit,
  RunningGit,
  TreeEntry,
} from '../git';
import { cleanPath } from './names';
import { presentContent } from './presentContent';
import type { OpenRepository } from './RepositoryService';

/** Larger files are read as they are, through `raw`. */
export const MAX_CONTENT = 5 * 1024 * 1024;

const README = /^readme(\.(md|markdown|txt))?$/i;
const MARKDOWN = /\.(md|markdown)$/i;

/** Where to look: a path at a branch, tag or commit; the default branch without one. */
export interface Place {
  path: string;
  ref?: string;
}

/** Reads files and folders. */
export class ContentService {
  constructor(private readonly git: Git) {}

  /** A file with its content when that is small enough, or what a folder has. */
  async read(
    open: OpenRepository,
    place: Place,
  ): Promise<ForgeContent | ForgeContent[]> {
    const { gitDir } = open;
    const { entry } = await this.find(open, place);
    if (entry.type === 'dir') {
      return (await listTree(this.git, gitDir, entry)).map(presentContent);
    }
    if (entry.type === 'submodule' || entry.size > MAX_CONTENT) {
      return presentContent(entry);
    }
    const content = await readBlob(this.git, gitDir, entry.sha);
    return {
      ...presentContent(entry),
      encoding: 'base64',
      content: content.toString('base64'),
    };
  }

  /** The bytes of a file of any size. */
  async openRaw(
    open: OpenRepository,
    place: Place,
  ): Promise<{ entry: TreeEntry; running: RunningGit }> {
    const { entry } = await this.find(open, place);
    if (entry.type === 'dir' || entry.type === 'submodule') {
      throw new InputError(`'${place.path}' is no file`);
    }
    const running = await openBlob(this.git, open.gitDir, entry.sha);
    return { entry, running };
  }

  /** A Markdown file, or the README of a folder. */
  async readReadme(
    open: OpenRepository,
    place: Place,
  ): Promise<{ path: string; text: string; commit: string }> {
    const { entry, commit } = await this.find(open, place);
    const entries =
      entry.type === 'dir'
        ? await listTree(this.git, open.gitDir, entry)
        : [entry];
    const wanted = entry.type === 'dir' ? README : MARKDOWN;
    const readme = entries
      .filter(({ type, size, path }) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return type === 'file' && size <= MAX_CONTENT && wanted.test(name);
      })
      // .md before .txt before nothing
      .sort((a, b) => extension(a.path) - extension(b.path))[0];
    if (!readme) {
      throw new NotFoundError(`There is no README in '${place.path || '/'}'`);
    }
    const text = await readBlob(this.git, open.gitDir, readme.sha);
    return { path: readme.path, text: text.toString('utf8'), commit };
  }

  async find(
    { stored, gitDir }: OpenRepository,
    place: Place,
  ): Promise<{ entry: TreeEntry; commit: string }> {
    const path = cleanPath(place.path);
    const ref = place.ref || stored.defaultBranch;
    const commit = await resolveCommit(this.git, gitDir, ref);
    const entry = await findEntry(this.git, gitDir, { commit, path });
    return { entry, commit };
  }
}

function extension(path: string): number {
  return (
    ['.md', '.markdown', '.txt'].findIndex(end =>
      path.toLowerCase().endsWith(end),
    ) + 1 || 9
  );
}
