import type { Settings } from '../settings';
import { HttpClient } from './HttpClient';
import { assignment, type Assignment } from './messages';
import { JobClient } from './JobClient';
import { readAnswer } from './readAnswer';

const waitSeconds = 25;

/** The runner's API. */
export class BackendClient {
  readonly #http: HttpClient;

  constructor(settings: Pick<Settings, 'url' | 'token'>) {
    this.#http = new HttpClient(settings);
  }

  /**
   * Asks for a job and waits for one.
   *
   * @returns undefined when there was none
   * @throws BackendAwayError, UnknownTokenError, RefusedError
   */
  async acquire(
    runnerId: string,
    signal: AbortSignal,
  ): Promise<Assignment | undefined> {
    const response = await this.#http.request({
      method: 'POST',
      path: 'jobs/acquire',
      json: { runnerId, wait: waitSeconds },
      timeoutMs: (waitSeconds + 15) * 1000,
      signal,
    });
    return response.status === 204
      ? undefined
      : readAnswer(response, assignment);
  }

  /** What can be asked and told about a job that is leased. */
  forJob(job: Pick<Assignment, 'jobId' | 'lease'>): JobClient {
    return new JobClient(this.#http, job);
  }
}
