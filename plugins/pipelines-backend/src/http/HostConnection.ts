import { ServiceUnavailableError } from '@backstage/errors';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import { HostNames, notReached, readMessage, toError } from './hostErrors';
import { isRateLimited, RateLimit } from './RateLimit';
import { readBody } from './readBody';
import { redact, secretsOf } from './redact';

const ERROR_BYTES = 64 * 1024;

export interface ConnectionOptions extends HostNames {
  getBaseUrl(): Promise<string>;
  getHeaders(
    caller: PipelineCaller,
    path: string,
  ): Promise<Record<string, string>>;
  timeoutMs: number;
}

export interface HostRequest {
  /** Below the base address, with its query. */
  path: string;
  /** What it is about, for errors. */
  what: string;
  /** For how long the answer is used again, where it is longer than usual. */
  freshMs?: number;
  /** Statuses that are no error here. */
  mayAnswer?: number[];
}

/** Sends requests to one host, and makes errors of what is no answer. */
export class HostConnection {
  readonly #rateLimit: RateLimit;

  constructor(private readonly options: ConnectionOptions) {
    this.#rateLimit = new RateLimit(options);
  }

  async fetch(
    caller: PipelineCaller,
    { path, what, mayAnswer = [] }: HostRequest,
    init: RequestInit,
  ): Promise<Response> {
    this.#rateLimit.check();
    const [baseUrl, headers] = await this.#authorize(caller, path);
    const response = await this.reach(
      fetch(`${baseUrl}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { Accept: 'application/json', ...headers, ...init.headers },
        signal: AbortSignal.timeout(this.options.timeoutMs),
      }),
    );
    const { ok, status } = response;
    if (ok || status === 304 || mayAnswer.includes(status)) {
      return response;
    }
    const { bytes } = await this.reach(readBody(response, ERROR_BYTES));
    const message = redact(readMessage(bytes.toString()), secretsOf(headers));
    if (isRateLimited(response, message)) {
      this.#rateLimit.note(response.headers);
      this.#rateLimit.check();
    }
    throw toError(this.options, status, { what, message });
  }

  async #authorize(caller: PipelineCaller, path: string) {
    const { getBaseUrl, getHeaders, title, credentialsPlace } = this.options;
    try {
      return await Promise.all([getBaseUrl(), getHeaders(caller, path)]);
    } catch {
      // what went wrong may quote what it was tried with
      throw new ServiceUnavailableError(
        `${title} gives the portal no credentials: an administrator checks ${credentialsPlace}`,
      );
    }
  }

  /** Waits for something of the host, such as the rest of a body. */
  async reach<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw notReached(this.options, error, this.options.timeoutMs);
    }
  }
}
