import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';

const toRefs = (refs: string[] = []) =>
  refs.filter(Boolean).map(ref => stringifyEntityRef(parseEntityRef(ref)));

type Context = Pick<ActionContext<JsonObject>, 'getInitiatorCredentials'>;

/** `portico:catalog:check`: ends a task before it makes anything that the catalog could not take. */
export function createCheckAction(options: { catalog: CatalogService }) {
  const find = async (ctx: Context, entityRefs: string[]) => {
    const { items } = await options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['metadata.annotations'] },
      { credentials: await ctx.getInitiatorCredentials() },
    );
    return items;
  };

  async function checkExist(ctx: Context, refs: string[]) {
    const items = await find(ctx, refs);
    const missing = refs.filter((_, index) => !items[index]);
    if (missing.length) {
      throw new NotFoundError(
        `${missing.join(
          ' and ',
        )} cannot be found in the catalog. Choose one that is there; nothing was made`,
      );
    }
  }

  async function checkFree(ctx: Context, refs: string[]) {
    const items = await find(ctx, refs);
    const index = items.findIndex(Boolean);
    if (index >= 0) {
      const origin =
        items[index]?.metadata.annotations?.[
          'backstage.io/managed-by-location'
        ];
      const from = origin ? `, from ${origin}` : '';
      throw new ConflictError(
        `The name is taken: ${refs[index]} is in the catalog already${from}. Start again with another name; nothing was made`,
      );
    }
    return true;
  }

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
      await checkExist(ctx, exist);
      // An earlier attempt of the same task may have made what is there now
      await ctx.checkpoint({
        key: `portico.catalog.free.${free.join()}`,
        fn: () => checkFree(ctx, free),
      });
    },
  });
}
