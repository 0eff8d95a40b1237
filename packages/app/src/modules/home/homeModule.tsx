import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  HomePageLayoutBlueprint,
  HomePageWidgetBlueprint,
} from '@backstage/plugin-home-react/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import { visitsApi } from './visits/visitsApi';

const layout = HomePageLayoutBlueprint.make({
  params: {
    loader: async () => {
      const { HomeLayout } = await import('./HomeLayout');
      return HomeLayout;
    },
  },
});

const welcome = HomePageWidgetBlueprint.make({
  name: 'welcome',
  params: {
    name: 'Welcome',
    title: 'Welcome to Portico',
    description: 'A greeting and the places people go to',
    components: async () => {
      const { WelcomeCard } = await import('./WelcomeCard');
      return { Content: WelcomeCard };
    },
  },
});

const myTeams = HomePageWidgetBlueprint.make({
  name: 'my-teams',
  params: {
    name: 'MyTeams',
    title: 'Owned by my teams',
    description: 'Systems, components and APIs of your teams',
    components: async () => {
      const { MyTeamsCard } = await import('./MyTeamsCard');
      return { Content: MyTeamsCard };
    },
  },
});

// Named as the rest of the portal names things.
const renamed = [
  homePlugin
    .getExtension('home-page-widget:home/starred-entities')
    .override({ params: { title: 'Starred' } }),
  homePlugin
    .getExtension('home-page-widget:home/recently-visited')
    .override({ params: { title: 'Recently visited' } }),
  homePlugin
    .getExtension('home-page-widget:home/most-visited')
    .override({ params: { title: 'Most visited' } }),
];

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [layout, welcome, myTeams, ...renamed, visitsApi],
});
