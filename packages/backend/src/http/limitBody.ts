import { Config } from '@backstage/config';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { parseByteSize } from './parseByteSize';
import { PayloadTooLargeError } from './PayloadTooLargeError';

const DEFAULT_LIMIT = '10mb';

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
function countPushed(req: Request, limit: number, onExcess: () => void): void {
  const push = req.push.bind(req);
  let total = 0;
  req.push = (chunk, encoding) => {
    total += chunk?.length ?? 0;
    if (total > limit) {
      onExcess();
      return false;
    }
    return push(chunk, encoding);
  };
}

/**
 * Refuses bodies above `portico.http.bodyLimit`, whoever would read them:
 * at once by their declared length, else as soon as too much has come.
 */
export function limitBody(config: Config): RequestHandler {
  const { usual, byPlugin } = readLimits(config);
  return (req: Request, _res: Response, next: NextFunction) => {
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
      countPushed(req, limit, () => req.destroy(error));
    }
    next();
  };
}
