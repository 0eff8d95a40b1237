import { fields } from './fields.ts';
import { HttpError } from './HttpError.ts';
import { laneStates } from './lanes.ts';
import { getMessage, listMessages, requestMessage } from './messages.ts';
import type { Route } from './Route.ts';
import { getTemplate, preview, templates } from './templates.ts';

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value) return value;
  throw new HttpError(400, 'Not a valid request', `${name} is missing.`);
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
    path: '/messages',
    handler: ({ body, headers }) => ({
      status: 202,
      body: requestMessage(fields(body), headers['idempotency-key']),
    }),
  },
  {
    method: 'GET',
    path: '/messages',
    handler: ({ query }) => ({
      body: listMessages(required(query, 'readerId'), query.get('since')),
    }),
  },
  {
    method: 'GET',
    path: '/messages/{messageId}',
    handler: ({ parameters }) => ({ body: getMessage(parameters.messageId) }),
  },
  {
    method: 'GET',
    path: '/templates',
    handler: () => ({
      body: templates.map(({ texts, ...template }) => ({
        ...template,
        languages: Object.keys(texts),
      })),
    }),
  },
  {
    method: 'POST',
    path: '/templates/{name}/preview',
    handler: ({ parameters, query, body }) => ({
      type: 'text/html; charset=utf-8',
      body: preview(
        getTemplate(parameters.name),
        query.get('language') ?? 'en',
        fields(body),
      ),
    }),
  },
  {
    method: 'GET',
    path: '/internal/lanes',
    handler: () => ({ body: laneStates() }),
  },
];
