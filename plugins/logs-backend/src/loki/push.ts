import { CustomErrorBase, InputError } from '@backstage/errors';
import type { Request, Router } from 'express';
import type { LokiContext } from './LokiContext';
import { receiveBody } from './receiveBody';

class UnsupportedMediaTypeError extends CustomErrorBase {
  name = 'UnsupportedMediaTypeError' as const;
}

function checkType(req: Request): boolean {
  const type = req.headers['content-type'] ?? '';
  const encoding = (
    req.headers['content-encoding'] ?? 'identity'
  ).toLowerCase();
  if (!/^application\/json\b/i.test(type)) {
    throw new UnsupportedMediaTypeError(
      `This store takes JSON only, not '${type.slice(
        0,
        100,
      )}': let the agent send application/json, which Promtail, Grafana Alloy and others that speak snappy-compressed protobuf alone cannot; Fluent Bit and Vector can`,
    );
  }
  if (!['identity', 'gzip'].includes(encoding)) {
    throw new UnsupportedMediaTypeError(
      `The Content-Encoding '${encoding.slice(
        0,
        100,
      )}' is not taken: send gzip or none`,
    );
  }
  return encoding === 'gzip';
}

/** `POST /push`, as Loki's; what of it cannot be taken is answered with 400, the rest is kept. */
export function addPushRoute(
  router: Router,
  { access, limits, store }: LokiContext,
): void {
  router.post('/push', async (req, res) => {
    await access.checkPush(req);
    const gzip = checkType(req);
    const body = await receiveBody(req, limits.pushBytes);
    const { refused } = await store.push(body, gzip);
    if (refused) {
      throw new InputError(`Not taken: ${refused}`);
    }
    res.status(204).end();
  });
}
