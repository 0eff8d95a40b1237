import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import {
  forgeApi,
  repositoriesPage,
  runtimeCard,
  sourceContent,
  sourceIconLink,
  tokensSubPage,
} from './extensions';
import {
  logsRouteRef,
  repositoryRouteRef,
  rootRouteRef,
  tokensRouteRef,
} from './routes';

export const forgePlugin = createFrontendPlugin({
  pluginId: 'forge',
  title: 'Repositories',
  icon: <DeviceHubIcon fontSize="inherit" />,
  routes: {
    root: rootRouteRef,
    repository: repositoryRouteRef,
    tokens: tokensRouteRef,
  },
  externalRoutes: { logs: logsRouteRef },
  extensions: [
    forgeApi,
    repositoriesPage,
    tokensSubPage,
    sourceContent,
    sourceIconLink,
    runtimeCard,
  ],
});
