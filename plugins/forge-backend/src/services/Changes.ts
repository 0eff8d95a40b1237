import type { RepositoryStore } from '../database/RepositoryStore';
import type { StoredRepository } from '../database/StoredRepository';
import type { ForgeEvents } from '../events/ForgeEvents';
import {
  Git,
  listBranches,
  measureRepository,
  NO_COMMIT,
  PushCommand,
  readRefs,
  setDefaultBranch,
} from '../git';

/** What follows when a repository has changed: its row, and events. */
export class Changes {
  constructor(
    private readonly options: {
      events: ForgeEvents;
      git: Git;
      store: RepositoryStore;
    },
  ) {}

  announce(
    type: 'repository.created' | 'repository.updated' | 'repository.deleted',
    repository: StoredRepository,
  ): Promise<void> {
    return this.options.events.repositoryChanged(type, repository);
  }

  /** Notes what moved; the commands of a push that git refused are left out. */
  async record(options: {
    stored: StoredRepository;
    gitDir: string;
    moved: PushCommand[];
    pusher: string;
  }): Promise<void> {
    const { stored, gitDir, moved, pusher } = options;
    const change = await this.note(stored, gitDir);
    await this.options.events.pushed(
      { ...stored, ...change },
      { moved, pusher },
    );
  }

  /** Brings the row of a repository to what git knows. */
  async note(stored: StoredRepository, gitDir: string) {
    const { git, store } = this.options;
    const branches = (await listBranches(git, gitDir)).map(({ name }) => name);
    const change = {
      empty: branches.length === 0,
      size: await measureRepository(gitDir),
      defaultBranch: stored.defaultBranch,
    };
    if (!change.empty && !branches.includes(stored.defaultBranch)) {
      // the first push decides, as its author calls it
      [change.defaultBranch] = branches;
      await setDefaultBranch(git, gitDir, change.defaultBranch);
    }
    await store.update(stored.id, change);
    return change;
  }

  /** Those commands of a push that did what they say. */
  async done(gitDir: string, commands: PushCommand[]): Promise<PushCommand[]> {
    const now = await readRefs(this.options.git, gitDir);
    return commands.filter(
      ({ ref, before, after }) =>
        before !== after && (now.get(ref) ?? NO_COMMIT) === after,
    );
  }
}
