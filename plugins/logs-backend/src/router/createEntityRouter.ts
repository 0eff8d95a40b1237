import type {
  BackstageUserPrincipal,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { EventStream } from '../http/EventStream';
import { Places } from '../http/Places';
import type { EntityLogs, EntityRequest } from '../services/EntityLogs';
import { readFilter, readParameters, readRange } from './parameters';

export interface EntityRouterOptions {
  entityLogs: EntityLogs;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  followers: number;
}

/** Logs of entities, below `/entities/:kind/:namespace/:name`. */
export function createEntityRouter(options: EntityRouterOptions): Router {
  const { entityLogs, httpAuth } = options;
  const places = new Places(options.followers, 'pages follow logs');
  const router = PromiseRouter();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });

  const requestOf = async (req: Request, res: Response) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { kind, namespace, name } = req.params;
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    const entityRef = `${kind}:${namespace}/${name}`.toLowerCase();
    return {
      entityRef,
      credentials,
      signal: gone.signal,
    } satisfies EntityRequest;
  };
  const base = '/entities/:kind/:namespace/:name';

  router.get(`${base}/sources`, async (req, res) => {
    res.json({ items: await entityLogs.sources(await requestOf(req, res)) });
  });

  router.get(`${base}/lines`, async (req, res) => {
    const { source: sourceId, ...given } = readParameters('lines', req);
    const { limit, direction, cursor } = given;
    const query = {
      ...readRange(given),
      filter: readFilter(given),
      limit,
      direction,
      cursor,
    };
    res.json(
      await entityLogs.lines(
        { ...(await requestOf(req, res)), sourceId },
        query,
      ),
    );
  });

  router.get(`${base}/histogram`, async (req, res) => {
    const { source: sourceId, ...given } = readParameters('histogram', req);
    const query = { ...readRange(given), filter: readFilter(given) };
    res.json(
      await entityLogs.histogram(
        { ...(await requestOf(req, res)), sourceId },
        query,
      ),
    );
  });

  router.get(`${base}/follow`, async (req, res) => {
    const { source: sourceId, ...given } = readParameters('follow', req);
    const request = await requestOf(req, res);
    const principal = request.credentials
      .principal as Partial<BackstageUserPrincipal> & { subject?: string };
    const visitor = principal.userEntityRef ?? principal.subject ?? 'service';
    const ending = new AbortController();
    const signal = AbortSignal.any([request.signal, ending.signal]);
    const lines = await entityLogs.follow(
      { ...request, sourceId, signal },
      readFilter(given),
    );
    const free = places.take(visitor, () => ending.abort());
    const stream = new EventStream(req, res);
    try {
      for await (const batch of lines) {
        await stream.send('lines', batch);
      }
      if (!request.signal.aborted) {
        await stream.send('end', {
          message: 'You follow logs on another page now',
        });
      }
    } catch (error) {
      if (!signal.aborted) {
        const message = isError(error) ? error.message : String(error);
        await stream.send('problem', { message });
      }
    } finally {
      free();
      stream.end();
    }
  });
  return router;
}
