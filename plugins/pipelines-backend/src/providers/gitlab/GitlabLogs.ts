import { NotFoundError } from '@backstage/errors';
import type { LogChunk } from '@portico/plugin-pipelines-common';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { cutNotice, WHOLE_LOG_BYTES } from '../../http/logs';
import type { GitlabHost } from './GitlabHost';
import { toProgress } from './mapPipeline';
import { gitlabJobSchema } from './schemas';

/** The traces of the jobs of one project, of which GitLab gives no parts. */
export class GitlabLogs {
  constructor(
    private readonly host: GitlabHost,
    private readonly path: string,
  ) {}

  async read(
    caller: PipelineCaller,
    { jobId, offset }: { jobId: string; offset: number },
  ): Promise<LogChunk> {
    const { client, host, logs } = this.host;
    const path = `${this.path}/jobs/${encodeURIComponent(jobId)}`;
    const what = `job ${jobId}`;
    const { data } = await client.get(caller, { path, what }, gitlabJobSchema);
    const done = toProgress(data.status).status === 'completed';
    const request = { path: `${path}/trace`, what: `log of job ${jobId}` };
    try {
      return await logs.read(path, { offset, done }, async () => {
        const { bytes, complete } = await client.read(caller, request, {
          limit: WHOLE_LOG_BYTES,
        });
        return complete ? bytes : Buffer.concat([bytes, cutNotice(host)]);
      });
    } catch (error) {
      // there is none before a runner has taken the job
      if (!done && error instanceof NotFoundError) {
        return { text: '', next: offset, done };
      }
      throw error;
    }
  }
}
