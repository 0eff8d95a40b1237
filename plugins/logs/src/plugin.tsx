import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import SubjectIcon from '@material-ui/icons/Subject';
import { latestErrorsCard, logsApi, logsContent } from './extensions';
import { logsRouteRef, metricsRouteRef } from './routes';

export const logsPlugin = createFrontendPlugin({
  pluginId: 'logs',
  title: 'Logs',
  icon: <SubjectIcon fontSize="inherit" />,
  routes: { entityContent: logsRouteRef },
  externalRoutes: { metrics: metricsRouteRef },
  extensions: [logsApi, logsContent, latestErrorsCard],
});
