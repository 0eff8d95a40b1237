import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import PlayCircleOutlineIcon from '@material-ui/icons/PlayCircleOutline';
import {
  failingPipelinesWidget,
  latestRunCard,
  myRunsPage,
  pipelinesApi,
  runsContent,
} from './extensions';
import { rootRouteRef } from './routes';

export const pipelinesPlugin = createFrontendPlugin({
  pluginId: 'pipelines',
  title: 'Pipelines',
  icon: <PlayCircleOutlineIcon fontSize="inherit" />,
  routes: { root: rootRouteRef },
  extensions: [
    pipelinesApi,
    myRunsPage,
    runsContent,
    latestRunCard,
    failingPipelinesWidget,
  ],
});
