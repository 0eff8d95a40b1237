import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';

type Query = Record<string, string | number | string[] | undefined>;

type Call = {
  method?: string;
  /** What is empty is left out; a list is given as several of that name. */
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
};

/** Calls of the forge's backend that throw a `ResponseError` when it refuses. */
export class ForgeHttp {
  constructor(private readonly fetchApi: FetchApi) {}

  async json<T>(path: string, call?: Call): Promise<T> {
    return (await this.call(path, call)).json();
  }

  async call(path: string, { method, query, body }: Call = {}) {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query ?? {})) {
      for (const item of [value || []].flat()) {
        search.append(key, String(item));
      }
    }
    const response = await this.fetchApi.fetch(
      `plugin://forge/api/v1${path}${search.size ? `?${search}` : ''}`,
      {
        method: method ?? 'GET',
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
