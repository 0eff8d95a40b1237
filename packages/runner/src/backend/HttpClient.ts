import type { Settings } from '../settings';
import {
  BackendAwayError,
  LeaseLostError,
  RefusedError,
  UnknownTokenError,
} from './errors';

/** A request, below the address of the runner's API. */
export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  json?: unknown;
  body?: Blob;
  timeoutMs?: number;
  signal?: AbortSignal;
};

async function readMessage(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    const body = JSON.parse(text);
    return String(body.error?.message ?? body.message ?? text).slice(0, 500);
  } catch {
    return text.slice(0, 500);
  }
}

async function toError(response: Response, hasLease: boolean): Promise<Error> {
  const { status } = response;
  const message = await readMessage(response);
  // Of a transfer it may as well be about what is transferred.
  if (status === 409 && hasLease) {
    return new LeaseLostError();
  }
  if (status === 401 || status === 403) {
    return new UnknownTokenError();
  }
  if (status >= 500 || status === 429 || status === 408) {
    return new BackendAwayError(`The portal answered ${status}: ${message}`);
  }
  return new RefusedError(status, message || `The portal answered ${status}`);
}

/** Requests to the runner's API, with the token. */
export class HttpClient {
  readonly #settings: Pick<Settings, 'url' | 'token'>;

  constructor(settings: Pick<Settings, 'url' | 'token'>) {
    this.#settings = settings;
  }

  /**
   * @throws BackendAwayError, LeaseLostError, UnknownTokenError, RefusedError
   */
  async request(request: HttpRequest): Promise<Response> {
    const { method, path, json, body, timeoutMs = 15_000 } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.#settings.token}`,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(body && { 'content-type': 'application/gzip' }),
    };
    const response = await fetch(`${this.#settings.url}/${path}`, {
      method,
      headers,
      body: json === undefined ? body : JSON.stringify(json),
      // The token is for no other address.
      redirect: 'error',
      signal: request.signal
        ? AbortSignal.any([timeout, request.signal])
        : timeout,
    }).catch(error => {
      request.signal?.throwIfAborted();
      const cause = error.cause?.code ?? error.cause?.message ?? error.message;
      throw new BackendAwayError(`The portal cannot be reached: ${cause}`);
    });
    if (!response.ok) {
      throw await toError(response, json !== undefined);
    }
    return response;
  }
}
