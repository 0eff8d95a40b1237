import type { Request } from 'express';
import type { Authenticator } from '../auth/Authenticator';
import type { Caller } from '../auth/Caller';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { Git } from '../git';
import type { BranchService } from '../services/BranchService';
import type { CommitService } from '../services/CommitService';
import type { CompareService } from '../services/CompareService';
import type { ContentService } from '../services/ContentService';
import type { HistoryService } from '../services/HistoryService';
import type { Owners } from '../services/Owners';
import type { PushService } from '../services/PushService';
import type { ReadmeService } from '../services/ReadmeService';
import type { RepositoryCreation } from '../services/RepositoryCreation';
import type { RepositoryListing } from '../services/RepositoryListing';
import type {
  Need,
  OpenRepository,
  RepositoryService,
} from '../services/RepositoryService';
import type { RepositorySettings } from '../services/RepositorySettings';
import type { TokenService } from '../services/TokenService';

/** What the routes stand on. */
export interface ForgeContext {
  authenticator: Authenticator;
  config: ForgeConfig;
  /** Serves clones, pushes and archives, which may take long; pages have one of their own. */
  transportGit: Git;
  branches: BranchService;
  commits: CommitService;
  comparison: CompareService;
  contents: ContentService;
  creation: RepositoryCreation;
  history: HistoryService;
  listing: RepositoryListing;
  owners: Owners;
  pushes: PushService;
  readmes: ReadmeService;
  repositories: RepositoryService;
  settings: RepositorySettings;
  tokens: TokenService;
}

/** Opens the repository of the path for who sends the request. */
export async function openRepository(
  { authenticator, repositories }: ForgeContext,
  req: Request,
  need: Need,
): Promise<OpenRepository & { caller: Caller }> {
  const caller = await authenticator.authenticate(req);
  const { owner, repo } = req.params;
  const open = await repositories.open(caller, { owner, name: repo }, need);
  return { ...open, caller };
}
