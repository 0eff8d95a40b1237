import { fields } from './fields.ts';
import { execute } from './graphql/execute.ts';
import { HttpError } from './HttpError.ts';
import type { Route } from './Route.ts';
import { createRoot } from './root.ts';

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
      const { query, variables } = fields(body);
      // The basket of the visitor; the shop has read the session
      const basketId = headers['larkspur-basket'];
      const root = createRoot(
        typeof basketId === 'string' ? basketId : undefined,
      );
      try {
        const given = (variables ?? {}) as Record<string, unknown>;
        return { body: await execute(root, String(query), given) };
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new HttpError(400, 'Query not understood', `${error.message}.`);
      }
    },
  },
];
