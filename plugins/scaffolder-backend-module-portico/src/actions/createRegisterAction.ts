import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

function isConflict(error: unknown) {
  return (
    isError(error) &&
    (error.name === 'ConflictError' || error.statusCode === 409)
  );
}

/** What discovery looks for: the file at the root of a repository. */
const ROOT_FILE = /\/(?:blob|src\/branch)\/[^/]+\/catalog-info\.yaml$/;

/** `portico:catalog:register`: catalog:register for a task that may be tried again. */
export function createRegisterAction(options: {
  catalog: CatalogService;
  config: Config;
}) {
  const discovered = options.config.getOptionalStringArray(
    'portico.scm.discovered',
  );
  const findsItself = (target: string) =>
    ROOT_FILE.test(target) && discovered?.includes(new URL(target).host);

  return createTemplateAction({
    id: 'portico:catalog:register',
    description:
      'Registers a catalog-info.yaml in the catalog. That it is registered already, as by an earlier attempt of the task, is no failure; what the catalog finds by itself is left to it',
    schema: {
      input: {
        catalogInfoUrl: z =>
          z.string({ description: 'The address of the file' }),
      },
    },
    async handler(ctx) {
      const target = ctx.input.catalogInfoUrl;
      if (findsItself(target)) {
        ctx.logger.info(`The catalog finds ${target} by itself`);
        return;
      }
      ctx.logger.info(`Registering ${target} in the catalog`);
      try {
        await options.catalog.addLocation(
          { type: 'url', target },
          { credentials: await ctx.getInitiatorCredentials() },
        );
      } catch (error) {
        if (!isConflict(error)) throw error;
        ctx.logger.info(`${target} is registered already`);
      }
    },
  });
}
