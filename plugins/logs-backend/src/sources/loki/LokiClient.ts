import {
  ForwardedError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { z } from 'zod';

/** Where a Loki is asked; credentials may be different each time. */
export interface LokiEndpoint {
  /** `/loki/api/v1` comes behind it. */
  url(): Promise<string>;
  headers(): Promise<Record<string, string>>;
  timeoutMs: number;
  /** For messages to people. */
  name: string;
}

const labels = z.record(z.string(), z.string());

const answerSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.discriminatedUnion('resultType', [
    z.object({
      resultType: z.literal('streams'),
      result: z.array(
        z.object({
          stream: labels,
          // newer ones put metadata behind the line
          values: z.array(z.tuple([z.string(), z.string()]).rest(z.unknown())),
        }),
      ),
    }),
    z.object({
      resultType: z.literal('matrix'),
      result: z.array(
        z.object({
          metric: labels,
          values: z.array(z.tuple([z.number(), z.string()])),
        }),
      ),
    }),
  ]),
});

const labelsSchema = z.object({ data: z.array(z.string()).nullish() });

export type LokiAnswer = z.output<typeof answerSchema>;

const MAX_ANSWER = 64 * 1024 * 1024;
const SHOWN = 300;

async function readText(response: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAX_ANSWER) {
      throw new ServiceUnavailableError(
        `${name} answered with more than ${MAX_ANSWER} bytes: ask for fewer lines`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What an error of Loki means for who looks at logs. */
function explain(name: string, status: number, text: string): Error {
  const isPage = /^\s*</.test(text);
  const said = isPage ? '' : `: ${text.trim().slice(0, SHOWN)}`;
  switch (status) {
    case 400:
      return new InputError(`${name} does not take the query${said}`);
    case 401:
    case 403:
      return new ServiceUnavailableError(
        `${name} refuses the portal's credentials (${status}): an operator must check logs.loki in the configuration${said}`,
      );
    case 404:
      return new ServiceUnavailableError(
        `${name} has no API at its address (404): an operator must check logs.loki.url, which is without /loki/api/v1`,
      );
    case 429:
      return new ServiceUnavailableError(
        `${name} has too much to do (429): try again in a moment, with a shorter time${said}`,
      );
    default:
      return new ServiceUnavailableError(
        `${name} failed with ${status}${said}`,
      );
  }
}

/** Asks a Loki: the portal's own, or a real one. */
export class LokiClient {
  constructor(private readonly endpoint: LokiEndpoint) {}

  /** @throws InputError for a query that is wrong, else ServiceUnavailableError in words for people */
  async queryRange(
    parameters: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<LokiAnswer> {
    return this.#ask('query_range', parameters, answerSchema, signal);
  }

  async labels(
    parameters: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<string[]> {
    const answer = await this.#ask('labels', parameters, labelsSchema, signal);
    return answer.data ?? [];
  }

  async #ask<T extends z.ZodType>(
    path: string,
    parameters: Record<string, string>,
    schema: T,
    signal?: AbortSignal,
  ): Promise<z.output<T>> {
    const { name } = this.endpoint;
    const { status, ok, text } = await this.#fetch(path, parameters, signal);
    if (!ok) {
      throw explain(name, status, text);
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new ServiceUnavailableError(
        `${name} answered with something that is not JSON, such as the page of a sign-in: an operator must check logs.loki.url`,
      );
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      const [{ path: place }] = parsed.error.issues;
      throw new ServiceUnavailableError(
        `${name} answered with something that is not Loki's API, at '${place.join(
          '.',
        )}'`,
      );
    }
    return parsed.data;
  }

  async #fetch(
    path: string,
    parameters: Record<string, string>,
    signal?: AbortSignal,
  ) {
    const { name, timeoutMs } = this.endpoint;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(
        `${await this.endpoint.url()}/loki/api/v1/${path}?${new URLSearchParams(
          parameters,
        )}`,
        {
          headers: {
            Accept: 'application/json',
            ...(await this.endpoint.headers()),
          },
          // credentials do not go where an answer points
          redirect: 'manual',
          signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        },
      );
      const text = await readText(response, name);
      return { status: response.status, ok: response.ok, text };
    } catch (error) {
      if (timeout.aborted) {
        throw new ServiceUnavailableError(
          `${name} did not answer within ${timeoutMs} ms: take a shorter time, or try again`,
        );
      }
      if (signal?.aborted || error instanceof ServiceUnavailableError) {
        throw error;
      }
      const { cause } = error as { cause?: unknown };
      throw new ServiceUnavailableError(
        `${name} cannot be reached`,
        new ForwardedError('fetch', cause ?? error),
      );
    }
  }
}
