import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** Value and `ui:options` of the field. */
export const RepositoryNameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      makes: z
        .array(z.string())
        .optional()
        .describe(
          'References of the entities that are made, with {name} in place of the name; component:default/{name} by default',
        ),
      ownerField: z
        .string()
        .optional()
        .describe(
          'The question that asks for the owning team; owner by default',
        ),
    }),
});

export type RepositoryNameProps = typeof RepositoryNameSchema.TProps;

export type RepositoryNameOptions = NonNullable<
  RepositoryNameProps['uiSchema']['ui:options']
>;
