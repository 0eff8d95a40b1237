import { NotFoundError } from '@backstage/errors';
import type {
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import type { Request } from 'express';
import type { ArtifactService } from '../artifacts/ArtifactService';
import type { ActionsConfig } from '../config/readActionsConfig';
import type { Database } from '../database/Database';
import type { StoredJob } from '../database/StoredJob';
import type { StoredRun } from '../database/StoredRun';
import type { LeaseService } from '../leases/LeaseService';
import type { LogStore } from '../logs/LogStore';
import type { RunControl } from '../runs/RunControl';
import type { Triggers } from '../runs/Triggers';
import type { WorkflowReader } from '../runs/WorkflowFiles';
import { parseId } from './parseId';

/** What the routes stand on. */
export interface ActionsContext {
  artifacts: ArtifactService;
  config: ActionsConfig;
  control: RunControl;
  database: Database;
  files: WorkflowReader;
  host: ForgeHost;
  leases: LeaseService;
  logs: LogStore;
  /** Ends what waits when the backend does. */
  stopping: AbortSignal;
  triggers: Triggers;
}

type Opened = { repository: ForgeRepositoryHandle; caller: string };

/** Opens the run of the path. @throws NotFoundError also for one of another repository. */
export async function openRun(
  { database, host }: ActionsContext,
  req: Request,
  need: 'read' | 'write',
): Promise<Opened & { run: StoredRun }> {
  const opened = await host.open(req, need);
  const run = await database.runs.find(parseId(req.params.id));
  if (run?.repositoryId !== opened.repository.id) {
    throw new NotFoundError(`There is no run ${req.params.id}`);
  }
  return { ...opened, run };
}

/** Opens the job of the path, of any attempt. @throws NotFoundError also for one of another repository. */
export async function openJob(
  { database, host }: ActionsContext,
  req: Request,
): Promise<Opened & { run: StoredRun; job: StoredJob }> {
  const opened = await host.open(req, 'read');
  const job = await database.jobs.find(parseId(req.params.id));
  const run = job && (await database.runs.find(job.runId));
  if (!job || run?.repositoryId !== opened.repository.id) {
    throw new NotFoundError(`There is no job ${req.params.id}`);
  }
  return { ...opened, run, job };
}
