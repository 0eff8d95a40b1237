import { configApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { type Holder, NameLookup } from './NameLookup';
import { questionOf } from './NameQuestion';
import type { RepositoryNameOptions } from './schema';

/** How long "Next" waits for an answer, in ms. The task looks the name up again. */
const PATIENCE = 5_000;

function describe(holder: Holder): string {
  if (holder.kind === 'repository') {
    return `${holder.owner} has a repository of that name on the forge already`;
  }
  const owner = holder.ownerRef ? `, which ${holder.ownerRef} owns,` : '';
  return `${holder.entityRef}${owner} is in the catalog already`;
}

/** Refuses a name that is taken; one that cannot be looked up passes. */
export const validateRepositoryName: CustomFieldValidator<
  string,
  RepositoryNameOptions
> = async (name, field, { apiHolder, formData, uiSchema }) => {
  const catalog = apiHolder.get(catalogApiRef);
  const fetchApi = apiHolder.get(fetchApiRef);
  const config = apiHolder.get(configApiRef);
  if (!name || !catalog || !fetchApi || !config) {
    return;
  }
  const { holder } = await new NameLookup({ catalog, fetchApi, config }).ask(
    questionOf(name, uiSchema?.['ui:options'], formData),
    AbortSignal.timeout(PATIENCE),
  );
  if (holder) {
    field.addError(
      `${name} is taken: ${describe(holder)}. Choose another name`,
    );
  }
};
