import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readFile, writeFile } from 'node:fs/promises';
import { annotateEntities } from '../lib/annotateEntities';
import { recordInputs } from '../lib/recordInputs';

const VERSION = 'portico.dev/template-version';

/** `portico:catalog:annotate`: what is made says which template made it, and of what. */
export function createAnnotateAction() {
  return createTemplateAction({
    id: 'portico:catalog:annotate',
    description:
      'Writes into catalog-info.yaml which template and version an entity was made with, and from which inputs',
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z.string({ description: 'catalog-info.yaml by default' }).optional(),
        inputs: z =>
          z
            .record(z.any(), {
              description:
                'The inputs to keep; secrets and long ones are left out',
            })
            .optional(),
      },
    },
    async handler(ctx) {
      const { path = 'catalog-info.yaml', inputs = {} } = ctx.input;
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const source = await readFile(file, 'utf8').catch(() => {
        throw new InputError(`The workspace has no ${path} to annotate`);
      });
      const version = ctx.templateInfo?.entity?.metadata.annotations?.[VERSION];
      const template = ctx.templateInfo?.entityRef;
      const secrets = Object.values(ctx.secrets ?? {});
      const annotated = annotateEntities(source, {
        ...(template && { 'portico.dev/template': template }),
        ...(version && { [VERSION]: version }),
        'portico.dev/template-inputs': recordInputs(inputs, secrets),
      });
      await writeFile(file, annotated);
    },
  });
}
