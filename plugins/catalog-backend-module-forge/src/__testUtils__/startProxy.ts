import { serve } from '@portico/test-utils';
import { request } from 'node:http';

/** The public address of a portal, which can fail where the portal does not. */
export async function startProxy() {
  let target = 0;
  const seen: string[] = [];
  let failing: RegExp | undefined;
  const { stop, url: origin } = await serve((req, res) => {
    const { url = '', method, headers } = req;
    seen.push(url);
    if (failing?.test(url)) {
      res.writeHead(503).end('{}');
      return;
    }
    const options = { host: '127.0.0.1', port: target, path: url };
    const onward = request({ ...options, method, headers }, answer => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => res.destroy());
    req.pipe(onward);
  });
  return {
    seen,
    origin,
    leadTo(portalPort: number) {
      target = portalPort;
    },
    /** Answers 503 where the address matches. */
    fail(pattern: RegExp | undefined) {
      failing = pattern;
    },
    stop,
  };
}
