import { ledger } from './ledger.ts';
import type { Route } from './Route.ts';

/** Accrual only. A reader we have never seen has collected nothing yet. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/readers/{readerId}/bookmarks',
    handler: ({ parameters: { readerId } }) => ({
      body: { readerId, bookmarks: ledger.balanceOf(readerId) },
    }),
  },
  {
    method: 'GET',
    path: '/readers/{readerId}/entries',
    handler: ({ parameters: { readerId } }) => ({
      body: ledger.entriesOf(readerId),
    }),
  },
];
