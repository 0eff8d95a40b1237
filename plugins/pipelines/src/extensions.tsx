import {
  ApiBlueprint,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { pipelinesApiRef } from './api';
import { mayHavePipelines } from './lib/mayHavePipelines';
import { PipelinesClient } from './PipelinesClient';
import { rootRouteRef } from './routes';

export const pipelinesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: pipelinesApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PipelinesClient(fetchApi),
    }),
});

export const myRunsPage = PageBlueprint.make({
  params: {
    path: '/pipelines',
    title: 'Pipelines',
    routeRef: rootRouteRef,
    loader: async () => {
      const { MyRunsPage } = await import('./components/MyRunsPage');
      return <MyRunsPage />;
    },
  },
});

export const runsContent = EntityContentBlueprint.make({
  name: 'runs',
  params: {
    path: '/pipelines',
    title: 'Pipelines',
    group: 'deployment',
    filter: mayHavePipelines,
    loader: async () => {
      const { EntityPipelines } = await import('./components/EntityPipelines');
      return <EntityPipelines />;
    },
  },
});

export const latestRunCard = EntityCardBlueprint.make({
  name: 'latest-run',
  params: {
    type: 'info',
    filter: mayHavePipelines,
    loader: async () => {
      const { LatestRunCard } = await import('./components/LatestRunCard');
      return <LatestRunCard />;
    },
  },
});

export const failingPipelinesWidget = HomePageWidgetBlueprint.make({
  name: 'failing-pipelines',
  params: {
    name: 'FailingPipelines',
    title: 'Failing pipelines',
    description: 'Default branches of your teams whose last run failed',
    components: async () => {
      const { FailingPipelines } = await import(
        './components/FailingPipelines'
      );
      return { Content: FailingPipelines };
    },
  },
});
