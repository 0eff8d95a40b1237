import { KeyedLock } from '@portico/backend-kit';
import { createAccess } from './createAccess';
import { ForgeEvents } from './events/ForgeEvents';
import { Extensions } from './extensions/Extensions';
import type { ForgeOptions } from './ForgeOptions';
import { openStorage, Storage } from './openStorage';
import type { ForgeContext } from './router/ForgeContext';
import { SampleCreation } from './samples/SampleCreation';
import { SampleSeeding } from './samples/SampleSeeding';
import { BranchService } from './services/BranchService';
import { Changes } from './services/Changes';
import { CommitService } from './services/CommitService';
import { CompareService } from './services/CompareService';
import { ContentService } from './services/ContentService';
import { HistoryService } from './services/HistoryService';
import { Maintenance } from './services/Maintenance';
import { Owners } from './services/Owners';
import { PushService } from './services/PushService';
import { ReadmeService } from './services/ReadmeService';
import { RepositoryCreation } from './services/RepositoryCreation';
import { RepositoryListing } from './services/RepositoryListing';
import { RepositoryService } from './services/RepositoryService';
import { RepositorySettings } from './services/RepositorySettings';
import { UnnotedPushes } from './services/UnnotedPushes';

/** The forge, with what goes on besides answering. */
export interface Forge {
  context: ForgeContext;
  extensions: Extensions;
  maintenance: Maintenance;
  /** Where samples are configured. */
  seeding?: SampleSeeding;
  stop(): Promise<void>;
}

/** Puts the parts of the forge together, with its folder in order. */
export async function createForge(options: ForgeOptions): Promise<Forge> {
  const { config, logger } = options;
  const { limits, baseUrl } = config;
  const storage = await openStorage(options);
  const { git, transportGit } = storage;
  const access = createAccess(options, storage);
  const lock = new KeyedLock();
  const owners = new Owners(options);
  const extensions = new Extensions({ ...storage, baseUrl, logger });
  const events = new ForgeEvents({ ...options, baseUrl, extensions });
  const changes = new Changes({ ...storage, events });
  const empty = await storage.store.listEmpty();
  const unnoted = new UnnotedPushes(empty, { ...storage, changes, logger });
  storage.store.correctWith(stored => unnoted.settle(stored));
  unnoted.start();
  const shared = { ...storage, ...access, changes, config, lock, owners };
  const repositories = new RepositoryService(shared);
  const contents = new ContentService(git);
  const seeding = createSeeding(options, { ...storage, events, lock, owners });
  return {
    context: {
      authenticator: access.authenticator,
      config,
      transportGit,
      branches: new BranchService(shared),
      commits: new CommitService(shared),
      comparison: new CompareService({ git, baseUrl }),
      contents,
      creation: new RepositoryCreation(shared),
      history: new HistoryService({ git, baseUrl }),
      listing: new RepositoryListing(shared),
      owners,
      pushes: new PushService({ changes, git: transportGit, limits, lock }),
      readmes: new ReadmeService(contents, config),
      repositories,
      settings: new RepositorySettings({ ...shared, repositories }),
      tokens: access.tokens,
    },
    extensions,
    maintenance: new Maintenance({ ...shared, logger }),
    seeding,
    async stop() {
      await seeding?.stop();
      await extensions.stop();
      await unnoted.stop();
      git.objects.close();
    },
  };
}

function createSeeding(
  { config, logger }: ForgeOptions,
  parts: Storage & { events: ForgeEvents; lock: KeyedLock; owners: Owners },
): SampleSeeding | undefined {
  const { limits, samples } = config;
  if (!samples) {
    return undefined;
  }
  // as clones do, it leaves room for pages
  const git = parts.transportGit;
  const creation = new SampleCreation({
    ...parts,
    git,
    limits,
    config: samples,
  });
  const { directory } = samples;
  return new SampleSeeding({ ...parts, creation, directory, logger });
}
