import { RUNNER_TOKEN } from './startPortal';

type Json = any; // eslint-disable-line

/** A runner that does what a test says. */
export class ScriptedRunner {
  constructor(
    private readonly url: string,
    private readonly id = 'runner-1',
    private readonly token = RUNNER_TOKEN,
  ) {}

  call(method: string, to: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/runner/jobs${to}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** The next job; undefined when there is none in time. */
  async acquire(wait = 0): Promise<Json> {
    const body = { runnerId: this.id, wait };
    const response = await this.call('POST', '/acquire', body);
    if (response.status === 204) {
      return undefined;
    }
    if (response.status !== 200) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    return response.json();
  }

  /** The next job, which must be there. */
  async take(): Promise<Json> {
    const job = await this.acquire(5);
    if (!job) {
      throw new Error('There is no job');
    }
    return job;
  }

  tell(job: Json, what: string, more: object = {}): Promise<Response> {
    const body = { lease: job.lease, ...more };
    return this.call('POST', `/${job.jobId}/${what}`, body);
  }

  async log(job: Json, offset: number, text: string): Promise<number> {
    const answer = await this.tell(job, 'log', { offset, text });
    return (await answer.json()).next;
  }

  step(job: Json, status = 'in_progress'): Promise<Response> {
    const steps = [{ number: 1, name: 'Run', status, firstLine: 0 }];
    return this.tell(job, 'steps', { steps });
  }

  async complete(job: Json, conclusion = 'success', more: object = {}) {
    const answer = await this.tell(job, 'complete', { conclusion, ...more });
    if (answer.status !== 204) {
      throw new Error(`${answer.status} ${await answer.text()}`);
    }
  }
}
