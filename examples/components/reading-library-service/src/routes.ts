import { fields } from './fields.ts';
import { execute } from './graphql/execute.ts';
import { HttpError } from './HttpError.ts';
import { createRoot } from './root.ts';
import type { Route } from './Route.ts';

/** One path for everything that schema.graphql describes. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'POST',
    path: '/graphql',
    handler: async ({ body, headers }) => {
      // Set by the gateway, which has looked at the token
      const readerId = headers['larkspur-reader'];
      if (typeof readerId !== 'string') {
        throw new HttpError(
          401,
          'Not signed in',
          'A shelf belongs to somebody.',
        );
      }
      const { query, variables } = fields(body);
      try {
        const given = (variables ?? {}) as Record<string, unknown>;
        return {
          body: await execute(createRoot(readerId), String(query), given),
        };
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new HttpError(400, 'Query not understood', `${error.message}.`);
      }
    },
  },
];
