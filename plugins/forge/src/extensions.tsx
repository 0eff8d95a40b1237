import {
  ApiBlueprint,
  configApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { forgeApiRef } from './api';
import { useSourceLink } from './components/SourceTab/useSourceLink';
import { createForgeClient } from './client/createForgeClient';
import { isOnTheForge } from './lib/isOnTheForge';
import { rootRouteRef } from './routes';

export const forgeApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: forgeApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createForgeClient(fetchApi),
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
      const { TokensSubPage } = await import('./components/TokensPage');
      return <TokensSubPage />;
    },
  },
});

export const sourceContent = EntityContentBlueprint.makeWithOverrides({
  name: 'source',
  factory: (originalFactory, { apis }) =>
    originalFactory({
      path: '/source',
      title: 'Source',
      group: 'development',
      filter: isOnTheForge(apis.get(configApiRef)),
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
      filter: isOnTheForge(apis.get(configApiRef)),
    }),
});

export const runtimeCard = EntityCardBlueprint.makeWithOverrides({
  name: 'runtime',
  factory: (originalFactory, { apis }) => {
    const isThere = isOnTheForge(apis.get(configApiRef));
    return originalFactory({
      filter: entity =>
        entity.kind.toLocaleLowerCase('en-US') === 'component' &&
        isThere(entity),
      loader: async () => {
        const { RuntimeCard } = await import('./components/RuntimeCard');
        return <RuntimeCard />;
      },
    });
  },
});
