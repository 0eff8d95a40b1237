import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { TEMPLATE_VERSION } from './origin';

/** The version of a template as it is now, and what its form calls the inputs. */
export type TemplateNow = {
  isThere: boolean;
  version?: string;
  titles: Record<string, string>;
};

type Schema = { properties?: Record<string, { title?: unknown }> };

function titlesOf(template: Entity | undefined): Record<string, string> {
  const steps = [template?.spec?.parameters ?? []].flat() as Schema[];
  const named = steps
    .flatMap(step => Object.entries(step?.properties ?? {}))
    .filter(([, { title }]) => typeof title === 'string');
  return Object.fromEntries(
    named.map(([name, { title }]) => [name, String(title)]),
  );
}

export function useTemplate(ref: string | undefined) {
  const catalog = useApi(catalogApiRef);
  return useAsync(async (): Promise<TemplateNow | undefined> => {
    if (!ref) {
      return undefined;
    }
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: [ref],
      fields: [
        'kind',
        `metadata.annotations.${TEMPLATE_VERSION}`,
        'spec.parameters',
      ],
    });
    return {
      isThere: Boolean(items[0]),
      version: items[0]?.metadata?.annotations?.[TEMPLATE_VERSION],
      titles: titlesOf(items[0]),
    };
  }, [catalog, ref]);
}
