import { HttpError } from './HttpError.ts';
import { parcels } from './parcels.ts';
import { polls } from './pollCarriers.ts';
import type { Route } from './Route.ts';
import { carriers, wordsFor } from './states.ts';

/** What the service answers; only delivery-service asks. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/parcels/{trackingCode}',
    handler: ({ parameters: { trackingCode } }) => {
      const body = parcels.get(trackingCode);
      if (body) return { body };
      const detail = `No carrier has scanned ${trackingCode} yet.`;
      throw new HttpError(404, 'No such parcel', detail);
    },
  },
  {
    method: 'GET',
    path: '/carriers',
    handler: () => ({
      body: carriers.map(carrier => ({
        carrier,
        wordsForInTransit: wordsFor(carrier, 'on-its-way'),
        lastPoll: polls.get(carrier) ?? null,
      })),
    }),
  },
];
