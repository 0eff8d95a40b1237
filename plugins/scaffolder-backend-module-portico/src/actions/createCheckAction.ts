import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

const toRefs = (refs: string[] = []) =>
  refs.filter(Boolean).map(ref => stringifyEntityRef(parseEntityRef(ref)));

/** `portico:catalog:check`: ends a task before it makes anything that the catalog could not take. */
export function createCheckAction(options: { catalog: CatalogService }) {
  return createTemplateAction({
    id: 'portico:catalog:check',
    description:
      'Fails unless the entities under exist are in the catalog, and those under free are not',
    supportsDryRun: true,
    schema: {
      input: {
        exist: z =>
          z
            .array(z.string(), {
              description: 'Entity references; empty ones are passed over',
            })
            .optional(),
        free: z =>
          z
            .array(z.string(), {
              description: 'Entity references that are about to be made',
            })
            .optional(),
      },
    },
    async handler(ctx) {
      const exist = toRefs(ctx.input.exist);
      const free = toRefs(ctx.input.free);
      const { items } = await options.catalog.getEntitiesByRefs(
        { entityRefs: [...exist, ...free], fields: ['metadata.annotations'] },
        { credentials: await ctx.getInitiatorCredentials() },
      );
      const missing = exist.filter((_, index) => !items[index]);
      if (missing.length) {
        throw new NotFoundError(
          `${missing.join(
            ' and ',
          )} cannot be found in the catalog. Choose one that is there; nothing was made`,
        );
      }
      free.forEach((ref, index) => {
        const taken = items[exist.length + index];
        if (taken) {
          const origin =
            taken.metadata.annotations?.['backstage.io/managed-by-location'];
          throw new ConflictError(
            `The name is taken: ${ref} is in the catalog already${
              origin ? `, from ${origin}` : ''
            }. Start again with another name; nothing was made`,
          );
        }
      });
    },
  });
}
