import { NotFoundError } from '@backstage/errors';
import type { LogChunk } from '@portico/plugin-pipelines-common';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import {
  CHUNK_BYTES,
  cutNotice,
  WHOLE_LOG_BYTES,
  wholeCharacters,
} from '../../http/logs';
import type { ActionsHost } from './ActionsHost';
import { toProgress } from './mapRun';
import { jobSchema } from './schemas';

interface JobLog {
  jobId: string;
  offset: number;
  waitMs?: number;
}

/** The logs of the jobs of one repository. */
export class ActionsLogs {
  constructor(
    private readonly host: ActionsHost,
    private readonly path: string,
  ) {}

  read(caller: PipelineCaller, log: JobLog): Promise<LogChunk> {
    return this.host.hasLogOffsets
      ? this.#readPart(caller, log)
      : this.#readWhole(caller, log);
  }

  async #readPart(
    caller: PipelineCaller,
    { jobId, offset, waitMs = 0 }: JobLog,
  ): Promise<LogChunk> {
    const { client } = this.host;
    const wait = Math.min(waitMs, Math.floor(client.timeoutMs / 2));
    const query = `offset=${offset}&wait=${wait}`;
    const path = `${this.#jobPath(jobId)}/logs?${query}`;
    const { bytes, complete, headers } = await client.read(
      caller,
      { path, what: `log of job ${jobId}` },
      // It is this machine: to compress it takes longer than to send it
      { limit: CHUNK_BYTES, headers: { 'Accept-Encoding': 'identity' } },
    );
    const length = complete ? bytes.length : wholeCharacters(bytes);
    const next = Number(headers.get('x-log-next') ?? NaN);
    return {
      text: bytes.subarray(0, length).toString(),
      next: complete && Number.isInteger(next) ? next : offset + length,
      done: complete && headers.get('x-log-done') === 'true',
      isAwaited: true,
    };
  }

  async #readWhole(
    caller: PipelineCaller,
    { jobId, offset }: JobLog,
  ): Promise<LogChunk> {
    const { client, host, logs } = this.host;
    const path = this.#jobPath(jobId);
    const what = `job ${jobId}`;
    const { data } = await client.get(caller, { path, what }, jobSchema);
    const done = toProgress(data).status === 'completed';
    const request = { path: `${path}/logs`, what: `log of job ${jobId}` };
    try {
      return await logs.read(path, { offset, done }, async () => {
        const { bytes, complete } = await client.read(caller, request, {
          limit: WHOLE_LOG_BYTES,
        });
        return complete ? bytes : Buffer.concat([bytes, cutNotice(host)]);
      });
    } catch (error) {
      // GitHub has a log when its job has ended, Gitea when it has begun
      if (!done && error instanceof NotFoundError) {
        return { text: '', next: offset, done };
      }
      throw error;
    }
  }

  #jobPath(jobId: string): string {
    return `${this.path}/actions/jobs/${encodeURIComponent(jobId)}`;
  }
}
