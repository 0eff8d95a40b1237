import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';

/** Serves texts by path on a free loopback port. */
export async function startFileServer(files: Record<string, string>) {
  const server = createServer((req, res) => {
    const text = files[req.url ?? ''];
    res.statusCode = text === undefined ? 404 : 200;
    res.end(text);
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (path: string) => `http://${host}${path}`,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
