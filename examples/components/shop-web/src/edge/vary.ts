import type { PageName } from './lifetimes.ts';

interface Variation {
  headers: string[];
  parameters: string[];
}

/** What a page varies by. Everything else in a request is ignored. */
export const vary: Record<PageName, Variation> = {
  home: { headers: ['X-Country', 'X-Home-Layout'], parameters: [] },
  category: { headers: ['X-Country'], parameters: ['page'] },
  book: { headers: ['X-Country'], parameters: [] },
  author: { headers: [], parameters: [] },
};

/** Keeps the query parameters a page honours, in one order, so that copies are shared. */
export function honoured(
  name: PageName,
  search: URLSearchParams,
): URLSearchParams {
  const kept = new URLSearchParams();
  for (const parameter of vary[name].parameters) {
    const value = search.get(parameter);
    if (value) kept.set(parameter, value);
  }
  return kept;
}
