import { fields } from './fields.ts';
import { inspectReturn } from './inspect.ts';
import { getReturn, listReturns, requestReturn } from './returns.ts';
import type { Route } from './Route.ts';

/** What the service answers, in the order of openapi.yaml. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'POST',
    path: '/returns',
    handler: ({ body }) => ({
      status: 201,
      body: requestReturn(fields(body)),
    }),
  },
  {
    method: 'GET',
    path: '/returns',
    handler: ({ query }) => ({
      body: listReturns(query.get('orderNumber'), query.get('state')),
    }),
  },
  {
    method: 'GET',
    path: '/returns/{returnId}',
    handler: ({ parameters }) => ({ body: getReturn(parameters.returnId) }),
  },
  {
    method: 'POST',
    path: '/returns/{returnId}/inspection',
    handler: ({ parameters, body }) => ({
      body: inspectReturn(parameters.returnId, fields(body)),
    }),
  },
];
