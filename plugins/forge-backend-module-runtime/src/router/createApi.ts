import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import type { ForgeService } from '@portico/plugin-forge-common';
import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import express from 'express';
import Router from 'express-promise-router';
import { NO_RUNTIME } from '../config/readRuntimeConfig';
import type { RuntimeContext } from './RuntimeContext';

/** `/repos/:owner/:repo/service`: what people see of services, and do with them. */
export function createApi({
  config,
  control,
  host,
}: RuntimeContext): express.Router {
  const api = Router();
  const at = '/repos/:owner/:repo/service';

  const mayControl = async (req: express.Request) => {
    try {
      await host.open(req, 'write');
      return true;
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return false;
      }
      throw error;
    }
  };

  api.get(at, async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const answer: ForgeService = config.token
      ? await control.describe(repository, {
          mayControl: await mayControl(req),
        })
      : {
          service: false,
          reason: `This portal runs no services: ${NO_RUNTIME}.`,
        };
    res.json(answer);
  });

  const does = (
    what: string,
    work: (repository: ForgeRepositoryHandle) => Promise<void>,
  ) =>
    api.post(`${at}/${what}`, async (req, res) => {
      const { repository } = await host.open(req, 'write');
      if (!config.token) {
        throw new ServiceUnavailableError(
          `This portal runs no services: ${NO_RUNTIME}`,
        );
      }
      await work(repository);
      res.json(await control.describe(repository, { mayControl: true }));
    });
  does('start', repository => control.start(repository));
  does('stop', repository => control.stop(repository));
  does('restart', repository => control.restart(repository));
  return api;
}
