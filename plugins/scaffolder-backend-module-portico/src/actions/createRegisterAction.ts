import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

function isConflict(error: unknown) {
  return (
    isError(error) &&
    (error.name === 'ConflictError' || error.statusCode === 409)
  );
}

/** `portico:catalog:register`: catalog:register for a task that may be tried again. */
export function createRegisterAction(options: { catalog: CatalogService }) {
  return createTemplateAction({
    id: 'portico:catalog:register',
    description:
      'Registers a catalog-info.yaml in the catalog. That it is registered already, as by an earlier attempt of the task, is no failure',
    schema: {
      input: {
        catalogInfoUrl: z =>
          z.string({ description: 'The address of the file' }),
      },
    },
    async handler(ctx) {
      const target = ctx.input.catalogInfoUrl;
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
