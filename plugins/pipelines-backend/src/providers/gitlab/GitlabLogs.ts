import type { LogChunk } from '@portico/plugin-pipelines-common';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import {
  CHUNK_BYTES,
  cutNotice,
  toChunk,
  WHOLE_LOG_BYTES,
} from '../../http/logs';
import type { GitlabHost } from './GitlabHost';
import { toProgress } from './mapPipeline';
import { gitlabJobSchema } from './schemas';

const PARTIAL = 206;
const BEYOND_THE_END = 416;

interface JobLog {
  jobId: string;
  offset: number;
}

/** The traces of the jobs of one project. */
export class GitlabLogs {
  // whether traces are given in parts depends on where a GitLab keeps them
  #givesParts = true;

  constructor(
    private readonly host: GitlabHost,
    private readonly path: string,
  ) {}

  async read(
    caller: PipelineCaller,
    { jobId, offset }: JobLog,
  ): Promise<LogChunk> {
    const { client } = this.host;
    const path = `${this.path}/jobs/${encodeURIComponent(jobId)}`;
    const what = `job ${jobId}`;
    const { data } = await client.get(caller, { path, what }, gitlabJobSchema);
    const done = toProgress(data.status).status === 'completed';
    const log = { path: `${path}/trace`, offset, done };
    const part = this.#givesParts
      ? await this.#readPart(caller, log)
      : undefined;
    return part ?? this.#readWhole(caller, log);
  }

  async #readPart(
    caller: PipelineCaller,
    { path, offset, done }: { path: string; offset: number; done: boolean },
  ): Promise<LogChunk | undefined> {
    const last = offset + CHUNK_BYTES - 1;
    const { status, bytes, headers } = await this.host.client.read(
      caller,
      { path, what: 'such log', mayAnswer: [BEYOND_THE_END] },
      {
        limit: CHUNK_BYTES,
        headers: { Range: `bytes=${offset}-${last}` },
      },
    );
    if (status === BEYOND_THE_END) {
      return { text: '', next: offset, done };
    }
    if (status !== PARTIAL) {
      this.#givesParts = false;
      return undefined;
    }
    const total = Number(headers.get('content-range')?.split('/')[1]);
    const atEnd = offset + bytes.length >= total;
    return toChunk(bytes, { offset, done: done && atEnd });
  }

  #readWhole(
    caller: PipelineCaller,
    { path, ...log }: { path: string; offset: number; done: boolean },
  ): Promise<LogChunk> {
    const { client, host, logs } = this.host;
    return logs.read(path, log, async () => {
      const { bytes, complete } = await client.read(
        caller,
        { path, what: 'such log' },
        { limit: WHOLE_LOG_BYTES },
      );
      return complete ? bytes : Buffer.concat([bytes, cutNotice(host)]);
    });
  }
}
