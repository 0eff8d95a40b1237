import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import {
  forgeApi,
  repositoriesPage,
  sourceContent,
  sourceIconLink,
  tokensSubPage,
} from './extensions';
import { repositoryRouteRef, rootRouteRef, tokensRouteRef } from './routes';

export const forgePlugin = createFrontendPlugin({
  pluginId: 'forge',
  title: 'Repositories',
  icon: <DeviceHubIcon fontSize="inherit" />,
  routes: {
    root: rootRouteRef,
    repository: repositoryRouteRef,
    tokens: tokensRouteRef,
  },
  extensions: [
    forgeApi,
    repositoriesPage,
    tokensSubPage,
    sourceContent,
    sourceIconLink,
  ],
});
