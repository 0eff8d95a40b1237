import { HttpError } from './HttpError.ts';
import { log } from './log.ts';
import type { Route } from './Route.ts';
import { suggest } from './suggest.ts';
import { countedVersions, countVersion } from './versions.ts';

const MAX_LENGTH = 200;

/** What old versions of the reader app know. Nothing will be added here. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: '/health',
    handler: () => ({ body: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/suggest',
    handler: ({ query, headers }) => {
      const typed = query.get('q') ?? '';
      if (!typed.trim() || typed.length > MAX_LENGTH) {
        const detail = `q needs between 1 and ${MAX_LENGTH} characters.`;
        throw new HttpError(400, 'Query not understood', detail);
      }
      const version = countVersion(headers['user-agent']);
      // Whoever is not the app should have moved long ago
      if (version === 'other') log('warn', 'asked by a stranger', { typed });
      return { body: { suggestions: suggest(typed) } };
    },
  },
  {
    method: 'GET',
    path: '/versions',
    handler: () => ({ body: countedVersions() }),
  },
];
