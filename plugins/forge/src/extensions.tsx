import type { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  configApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import {
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { forgeApiRef } from './api';
import { useSourceLink } from './components/SourceTab/useSourceLink';
import { ForgeClient } from './ForgeClient';
import { forgeBases } from './lib/forgeBases';
import { repositoryOf } from './lib/repositoryOf';
import { rootRouteRef } from './routes';

export const forgeApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: forgeApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new ForgeClient(fetchApi),
    }),
});

export const repositoriesPage = PageBlueprint.make({
  params: {
    path: '/forge',
    title: 'Repositories',
    routeRef: rootRouteRef,
    loader: async () => {
      const { ForgePages } = await import('./components/ForgePages');
      return <ForgePages />;
    },
  },
});

export const tokensSubPage = SubPageBlueprint.make({
  name: 'tokens',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'access-tokens',
    title: 'Access tokens',
    loader: async () => {
      const { TokensSettings } = await import('./components/TokensPage');
      return <TokensSettings />;
    },
  },
});

function isOnTheForge(apis: ApiHolder) {
  const config = apis.get(configApiRef);
  const bases = config ? forgeBases(config) : [];
  return (entity: Entity) => Boolean(repositoryOf(entity, bases));
}

export const sourceContent = EntityContentBlueprint.makeWithOverrides({
  name: 'source',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/source',
      title: 'Source',
      group: 'development',
      filter: isOnTheForge(apis),
      loader: async () => {
        const { SourceTab } = await import('./components/SourceTab');
        return <SourceTab />;
      },
    }),
});

export const sourceIconLink = EntityIconLinkBlueprint.makeWithOverrides({
  name: 'repository',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      useProps: useSourceLink,
      filter: isOnTheForge(apis),
    }),
});
