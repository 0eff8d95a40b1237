import {
  type Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { setTimeout } from 'node:timers/promises';

const INTERVAL_MS = 200;
const USUAL_SECONDS = 20;

/** Whether its page shows whose it is; that comes when the catalog has put it together. */
function isComplete(entity: Entity | undefined): boolean {
  return Boolean(
    entity &&
      (!entity.spec?.owner ||
        entity.relations?.some(({ type }) => type === RELATION_OWNED_BY)),
  );
}

/** `portico:catalog:wait`: holds the result page back until its link leads somewhere. */
export function createWaitAction(options: { catalog: CatalogService }) {
  return createTemplateAction({
    id: 'portico:catalog:wait',
    description:
      'Waits until an entity is in the catalog, with its owner. When it takes too long the task goes on, with a warning',
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string({ description: 'What to wait for' }),
        timeoutSeconds: z =>
          z
            .number({
              description: `How long at most; ${USUAL_SECONDS} by default`,
            })
            .min(1)
            .max(60)
            .optional(),
      },
      output: {
        found: z => z.boolean({ description: 'Whether it came in time' }),
      },
    },
    async handler(ctx) {
      const ref = stringifyEntityRef(parseEntityRef(ctx.input.entityRef));
      const seconds = ctx.input.timeoutSeconds ?? USUAL_SECONDS;
      const until = Date.now() + seconds * 1000;
      const find = async () =>
        options.catalog.getEntityByRef(ref, {
          credentials: await ctx.getInitiatorCredentials(),
        });
      let found = ctx.isDryRun || isComplete(await find());
      while (!found && Date.now() < until && !ctx.signal?.aborted) {
        await setTimeout(INTERVAL_MS, undefined, { signal: ctx.signal });
        found = isComplete(await find());
      }
      if (!found) {
        ctx.logger.warn(
          `${ref} is not in the catalog after ${seconds} seconds. It may still come, when the catalog is busy. If it does not, its catalog-info.yaml is not in order: the catalog shows the error on the Location of that file`,
        );
      }
      ctx.output('found', found);
    },
  });
}
