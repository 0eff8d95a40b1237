import type { Router } from 'express';
import type { ForgeHost } from './ForgeHost';
import type { ForgeRepositoryHandle } from './ForgeRepositoryHandle';

/** What moved one branch or tag. */
export interface ForgePush {
  repository: ForgeRepositoryHandle;
  /** Such as `refs/heads/main`. */
  ref: string;
  /** Commit ids; zeros for a ref that was not there before, or is not after. */
  before: string;
  after: string;
  /** An entity ref, or `system`, or `service`. */
  pusher: string;
}

/** What a module adds to the forge. Its routes ask `ForgeHost.open` or a secret of their own who is there. */
export interface ForgeExtension {
  /** Below `/api/v1`, with paths that begin with `/repos/:owner/:repo/`. */
  api?: Router;
  /** Below the forge's address, with paths that begin with a word that no owner has. */
  router?: Router;
  /** Hears each push before its client hears the end of it. What it throws is logged. */
  pushed?(push: ForgePush): Promise<void>;
  /** Hears of repositories that are gone. */
  deleted?(repositoryId: number): Promise<void>;
  stop?(): Promise<void>;
}

/** Called once, when the forge is ready and nothing is served yet. */
export type ForgeExtensionFactory = (
  host: ForgeHost,
) => Promise<ForgeExtension>;
