import type { Graph } from './types.ts';

/** Asks the storefront graph itself. */
export function liveGraph(url: string): Graph {
  return async ({ query, variables }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(2_000),
    });
    if (!response.ok) {
      throw new Error(`The storefront graph answered ${response.status}`);
    }
    return await response.json();
  };
}
