import { LeaseLostError, RefusedError } from './errors';
import type { HttpClient, HttpRequest } from './HttpClient';
import {
  type Assignment,
  type Completion,
  logAnswer,
  renewAnswer,
  type StepReport,
} from './messages';
import { readAnswer } from './readAnswer';

/** Minutes for what can be large. */
const transferMs = 10 * 60_000;

/** The part of the runner's API that is about one job. Each throws what HttpClient throws. */
export class JobClient {
  readonly #http: HttpClient;
  readonly #job: Pick<Assignment, 'jobId' | 'lease'>;
  readonly #lost = new AbortController();

  constructor(http: HttpClient, job: Pick<Assignment, 'jobId' | 'lease'>) {
    this.#http = http;
    this.#job = job;
  }

  /** Aborts when the backend says that the job is no longer this runner's. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async renew(): Promise<{ cancel: boolean }> {
    try {
      return await readAnswer(
        await this.#post('renew', {}, 8_000),
        renewAnswer,
      );
    } catch (error) {
      // A job that is not there any more, with its run, is no one's.
      if (error instanceof RefusedError) {
        this.#lost.abort(error);
      }
      throw error;
    }
  }

  /**
   * @param offset - of the text's first byte
   * @returns the offset that the backend wants next
   */
  async appendLog(offset: number, text: string): Promise<number> {
    const response = await this.#post('log', { offset, text });
    return (await readAnswer(response, logAnswer)).next;
  }

  async reportSteps(steps: StepReport[]): Promise<void> {
    await this.#discard(await this.#post('steps', { steps }));
  }

  async complete(completion: Completion): Promise<void> {
    await this.#discard(await this.#post('complete', completion));
  }

  /** A tar.gz of the commit, in one folder. */
  async downloadArchive(signal: AbortSignal): Promise<Response> {
    return this.#get('archive', signal);
  }

  /** A tar.gz that a job of this run has uploaded. */
  async downloadArtifact(name: string, signal: AbortSignal): Promise<Response> {
    return this.#get(`artifacts/${encodeURIComponent(name)}`, signal);
  }

  /** @param options - `overwrite` the one that another job of this run has made */
  async uploadArtifact(
    name: string,
    body: Blob,
    { overwrite, signal }: { overwrite: boolean; signal: AbortSignal },
  ): Promise<void> {
    const response = await this.#request({
      method: 'PUT',
      path: this.#path(
        `artifacts/${encodeURIComponent(name)}?overwrite=${overwrite}`,
      ),
      body,
      timeoutMs: transferMs,
      signal,
    });
    await this.#discard(response);
  }

  #path(rest: string): string {
    return `jobs/${encodeURIComponent(this.#job.jobId)}/${rest}`;
  }

  #get(rest: string, signal: AbortSignal): Promise<Response> {
    return this.#request({
      method: 'GET',
      path: this.#path(rest),
      timeoutMs: transferMs,
      signal,
    });
  }

  #post(rest: string, body: object, timeoutMs?: number): Promise<Response> {
    return this.#request({
      method: 'POST',
      path: this.#path(rest),
      json: { lease: this.#job.lease, ...body },
      timeoutMs,
    });
  }

  async #request(request: HttpRequest): Promise<Response> {
    try {
      return await this.#http.request(request);
    } catch (error) {
      if (error instanceof LeaseLostError) {
        this.#lost.abort(error);
      }
      throw error;
    }
  }

  /** A connection is used again only when its answer was read. */
  async #discard(response: Response): Promise<void> {
    await response.arrayBuffer().catch(() => undefined);
  }
}
