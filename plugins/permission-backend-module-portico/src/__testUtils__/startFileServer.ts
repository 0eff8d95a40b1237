import { serve } from '@portico/test-utils';

/** Serves texts by path on a free loopback port. */
export async function startFileServer(files: Record<string, string>) {
  const server = await serve((req, res) => {
    const text = files[req.url ?? ''];
    res.statusCode = text === undefined ? 404 : 200;
    res.end(text);
  });
  return { ...server, url: (path: string) => `${server.url}${path}` };
}
