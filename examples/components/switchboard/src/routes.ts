import { evaluate } from './evaluate.ts';
import { fields } from './fields.ts';
import { getFlag, getHistory, listFlags, putFlag } from './flags.ts';
import { HttpError } from './HttpError.ts';
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
    path: '/evaluate',
    handler: ({ body }) => {
      const { subject, country, flags } = fields(body);
      if (typeof subject !== 'string' || !Array.isArray(flags)) {
        const detail = 'Say whom you ask for, and which flags.';
        throw new HttpError(400, 'Not a valid request', detail);
      }
      const where = typeof country === 'string' ? country : undefined;
      return { body: evaluate(flags.map(String), { subject, country: where }) };
    },
  },
  {
    method: 'GET',
    path: '/flags',
    handler: ({ query }) => ({
      body: listFlags(query.get('owner'), query.get('stale') === 'true'),
    }),
  },
  {
    method: 'GET',
    path: '/flags/{name}',
    handler: ({ parameters }) => ({ body: getFlag(parameters.name) }),
  },
  {
    method: 'PUT',
    path: '/flags/{name}',
    handler: ({ parameters, headers, body }) => {
      // Who is signed in; set by the gateway, which has looked at the token
      const by = String(headers['larkspur-user'] ?? '');
      const reason = String(headers.reason ?? '');
      return { body: putFlag(parameters.name, fields(body), by, reason) };
    },
  },
  {
    method: 'GET',
    path: '/flags/{name}/history',
    handler: ({ parameters }) => ({ body: getHistory(parameters.name) }),
  },
];
