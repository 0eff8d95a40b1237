import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { RepositoryName } from './RepositoryName';
import { RepositoryNameSchema } from './schema';
import { validateRepositoryName } from './validateRepositoryName';

/** `ui:field: RepositoryName` */
export const repositoryNameField = createFormField({
  name: 'RepositoryName',
  component: RepositoryName,
  schema: RepositoryNameSchema,
  validation: validateRepositoryName,
});
