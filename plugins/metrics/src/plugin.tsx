import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import TimelineIcon from '@material-ui/icons/Timeline';
import { healthCard, metricsApi, metricsContent } from './extensions';
import { logsRouteRef, metricsRouteRef } from './routes';

export const metricsPlugin = createFrontendPlugin({
  pluginId: 'metrics',
  title: 'Metrics',
  icon: <TimelineIcon fontSize="inherit" />,
  routes: { entityContent: metricsRouteRef },
  externalRoutes: { logs: logsRouteRef },
  extensions: [metricsApi, metricsContent, healthCard],
});
