import { Config } from '@backstage/config';
import {
  ErrorRequestHandler,
  NextFunction,
  Request,
  RequestHandler,
  Response,
} from 'express';
import { once } from 'node:events';
import { parseByteSize } from './parseByteSize';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const DEFAULT_LIMIT = '10mb';
const LINGER_MS = 5_000;

function readLimits(config: Config) {
  const key = 'portico.http.bodyLimit';
  const byPlugin =
    config.getOptional<Record<string, unknown>>(`${key}.plugins`) ?? {};
  return {
    usual: parseByteSize(
      config.getOptional(`${key}.default`) ?? DEFAULT_LIMIT,
      `${key}.default`,
    ),
    byPlugin: new Map(
      Object.entries(byPlugin).map(([pluginId, size]) => [
        pluginId,
        parseByteSize(size, `${key}.plugins.${pluginId}`),
      ]),
    ),
  };
}

// Counting as the HTTP parser pushes leaves the stream to whoever reads it.
function countPushed(
  req: Request,
  limit: number,
  onExcess: () => Promise<void>,
): void {
  const push = req.push.bind(req);
  let total = 0;
  req.push = (chunk, encoding) => {
    total += chunk?.length ?? 0;
    if (total > limit) {
      onExcess();
      return true;
    }
    return push(chunk, encoding);
  };
}

// A connection that is closed while the client still sends is reset, and takes
// the answer along. So the rest is received first, and dropped.
async function receiveRest(req: Request): Promise<void> {
  const received = new Promise<void>(resolve => {
    req.push = chunk => {
      if (chunk === null) {
        resolve();
      }
      return true;
    };
  });
  await Promise.race([received, once(AbortSignal.timeout(LINGER_MS), 'abort')]);
}

/**
 * Refuses bodies above `portico.http.bodyLimit`, whoever would read them:
 * at once by their declared length, else as soon as too much has come.
 */
export function limitBody(
  config: Config,
  answerError: ErrorRequestHandler,
): RequestHandler {
  const { usual, byPlugin } = readLimits(config);
  return (req: Request, res: Response, next: NextFunction) => {
    const [, api, pluginId] = req.path.split('/');
    const limit = (api === 'api' && byPlugin.get(pluginId)) || usual;
    const error = new PayloadTooLargeError(
      `The body is larger than the ${limit} bytes that are taken here`,
    );
    if (Number(req.headers['content-length'] ?? 0) > limit) {
      next(error);
      return;
    }
    if (req.headers['transfer-encoding']) {
      countPushed(req, limit, async () => {
        await receiveRest(req);
        // whoever reads the body learns that there will be no more of it
        res.once('close', () => req.destroy(error));
        if (!res.headersSent) {
          res.setHeader('Connection', 'close');
        }
        answerError(error, req, res, () => req.destroy(error));
      });
    }
    next();
  };
}
