import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import type { z } from 'zod';
import {
  ConnectionOptions,
  HostConnection,
  HostRequest,
} from './HostConnection';
import { notUnderstood } from './hostErrors';
import { readBody } from './readBody';
import { SizedCache } from './SizedCache';

const CACHE_BYTES = 32 * 1024 * 1024;
const JSON_BYTES = 16 * 1024 * 1024;
const OVERHEAD_BYTES = 2_000;

export interface HostOptions extends ConnectionOptions {
  /** Callers of one key share answers; undefined for those that everyone shares. */
  keyOf?(caller: PipelineCaller): string;
  /** For how long an answer is used again without asking. */
  freshMs: number;
}

interface Answer {
  data: unknown;
  headers: Headers;
  size: number;
}

interface Entry {
  at: number;
  answer: Promise<Answer>;
  failed?: boolean;
  known?: Answer & { etag: string };
}

/**
 * Asks one host. Answers are shared and used again for some seconds, then asked
 * for with their ETag; a host that wants a pause has it.
 */
export class HostClient {
  readonly #cache = new SizedCache<Entry>(CACHE_BYTES);
  readonly #connection: HostConnection;

  constructor(private readonly options: HostOptions) {
    this.#connection = new HostConnection(options);
  }

  /** How long it waits for an answer. */
  get timeoutMs(): number {
    return this.options.timeoutMs;
  }

  /** Reads JSON; a path always has the same schema. */
  async get<T extends z.ZodType>(
    caller: PipelineCaller,
    request: HostRequest,
    schema: T,
  ): Promise<{ data: z.output<T>; headers: Headers }> {
    const { data, headers } = await this.#getShared(caller, request, schema);
    return { data: data as z.output<T>, headers };
  }

  /** Asks for something to be done, after which all is asked anew. */
  async post(
    caller: PipelineCaller,
    request: HostRequest,
    body?: unknown,
  ): Promise<void> {
    const response = await this.#connection.fetch(caller, request, {
      method: 'POST',
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    });
    await response.body?.cancel();
    this.forget();
  }

  /** Reads at most so many bytes of a text. */
  async read(
    caller: PipelineCaller,
    request: HostRequest,
    options: { limit: number; headers?: Record<string, string> },
  ): Promise<{
    status: number;
    headers: Headers;
    bytes: Buffer;
    complete: boolean;
  }> {
    const response = await this.#connection.fetch(caller, request, {
      headers: { Accept: '*/*', ...options.headers },
      // logs lie elsewhere; what authorizes is sent to no other host
      redirect: 'follow',
    });
    const body = await this.#connection.reach(
      readBody(response, options.limit),
    );
    return { status: response.status, headers: response.headers, ...body };
  }

  /** Has everything asked for again. */
  forget(): void {
    this.#cache.clear();
  }

  #getShared(
    caller: PipelineCaller,
    request: HostRequest,
    schema: z.ZodType,
  ): Promise<Answer> {
    const key = `${this.options.keyOf?.(caller) ?? ''} ${request.path}`;
    const entry = this.#cache.get(key);
    const now = Date.now();
    const freshMs = request.freshMs ?? this.options.freshMs;
    if (
      entry &&
      now - entry.at < (entry.failed ? this.options.freshMs : freshMs)
    ) {
      return entry.answer;
    }
    const next: Entry = {
      at: now,
      known: entry?.known,
      answer: this.#getJson(caller, request, { schema, known: entry?.known }),
    };
    this.#cache.set(key, next);
    next.answer.then(
      answer => {
        // a slow answer is as fresh as a quick one
        next.at = Date.now();
        const etag = answer.headers.get('etag');
        next.known = etag ? { ...answer, etag } : undefined;
        if (this.#cache.get(key) === next) {
          this.#cache.set(key, next, answer.size + OVERHEAD_BYTES);
        }
      },
      () => {
        next.at = Date.now();
        next.failed = true;
      },
    );
    return next.answer;
  }

  async #getJson(
    caller: PipelineCaller,
    request: HostRequest,
    { schema, known }: { schema: z.ZodType; known: Entry['known'] },
  ): Promise<Answer> {
    const response = await this.#connection.fetch(caller, request, {
      headers: known && { 'If-None-Match': known.etag },
    });
    if (known && response.status === 304) {
      return known;
    }
    const { bytes, complete } = await this.#connection.reach(
      readBody(response, JSON_BYTES),
    );
    if (!complete) {
      throw notUnderstood(this.options, `more than ${JSON_BYTES} bytes`);
    }
    const { headers } = response;
    let json: unknown;
    try {
      json = JSON.parse(bytes.toString());
    } catch {
      const type = headers.get('content-type') ?? 'no type';
      throw notUnderstood(this.options, `${type} instead of JSON`);
    }
    const result = schema.safeParse(json);
    if (!result.success) {
      const [{ path, message }] = result.error.issues;
      const place = path.join('.') || 'the whole';
      throw notUnderstood(this.options, `${place}: ${message}`);
    }
    // what is kept is what the schema names, a small part of what came
    const size = JSON.stringify(result.data).length;
    return { data: result.data, headers, size };
  }
}
