import type { ServerResponse } from 'node:http';

/**
 * Whether a response is answered when there is something to tell, which may be
 * never; whoever asked comes back to another instance without losing anything.
 */
export function waitsForNews(url: string, response: ServerResponse): boolean {
  return (
    /^\/api\/events\/bus\/.*\/events$/.test(url) ||
    String(response.getHeader('content-type')).startsWith('text/event-stream')
  );
}
