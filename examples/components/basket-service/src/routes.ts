import {
  baskets,
  createBasket,
  getBasket,
  mergeAtSignIn,
  setLine,
} from './baskets.ts';
import { fields } from './fields.ts';
import { HttpError } from './HttpError.ts';
import { applyPromotion, priced } from './price.ts';
import type { Route } from './Route.ts';

function idleBaskets(query: URLSearchParams) {
  const since = new Date(query.get('idleSince') ?? '');
  if (Number.isNaN(since.getTime())) {
    const detail = 'idleSince must be a date and a time.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  return [...baskets.values()]
    .filter(({ touchedAt }) => touchedAt <= since)
    .sort((a, b) => a.touchedAt.getTime() - b.touchedAt.getTime())
    .slice(0, Math.min(Number(query.get('limit') ?? 100), 500));
}

/** What the service answers, in the order of openapi.yaml. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'POST',
    path: '/baskets',
    handler: ({ body }) => ({
      status: 201,
      body: priced(createBasket(fields(body))),
    }),
  },
  {
    method: 'GET',
    path: '/baskets',
    handler: ({ query }) => ({ body: idleBaskets(query).map(priced) }),
  },
  {
    method: 'GET',
    path: '/baskets/{basketId}',
    handler: ({ parameters }) => ({
      body: priced(getBasket(parameters.basketId)),
    }),
  },
  {
    method: 'PUT',
    path: '/baskets/{basketId}/lines/{isbn}',
    handler: ({ parameters, body }) => {
      const basket = getBasket(parameters.basketId);
      setLine(basket, parameters.isbn, fields(body).quantity);
      return { body: priced(basket) };
    },
  },
  {
    method: 'PUT',
    path: '/baskets/{basketId}/promotion',
    handler: ({ parameters, body }) => {
      const basket = getBasket(parameters.basketId);
      applyPromotion(basket, fields(body).code);
      return { body: priced(basket) };
    },
  },
  // Not for the public: who a visitor turned out to be, at sign-in
  {
    method: 'PUT',
    path: '/internal/baskets/{basketId}/reader',
    handler: ({ parameters, body }) => {
      const visitor = getBasket(parameters.basketId);
      const readerId = String(fields(body).readerId);
      return { body: priced(mergeAtSignIn(visitor, readerId)) };
    },
  },
];
