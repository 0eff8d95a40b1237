import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import { navModule } from '../modules/nav';

const page = (path: string, title: string) =>
  PageBlueprint.make({
    params: {
      path,
      title,
      routeRef: createRouteRef(),
      icon: <svg aria-hidden="true" />,
      loader: async () => <p>This is {title}</p>,
    },
  });

/** A plugin with one page that shows its title. */
export const pagePlugin = (pluginId: string, path: string, title: string) =>
  createFrontendPlugin({ pluginId, extensions: [page(path, title)] });

const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: notificationsApiRef,
          deps: {},
          factory: () => ({
            getNotifications: jest.fn(),
            getNotification: jest.fn(),
            getStatus: async () => ({ unread: 3, read: 0 }),
            updateNotifications: jest.fn(),
            getNotificationSettings: jest.fn(),
            updateNotificationSettings: jest.fn(),
            getTopics: jest.fn(),
          }),
        }),
    }),
  ],
});

/** The sidebar, and what it cannot do without. */
export const sidebarFeatures = [
  navModule,
  notificationsPlugin,
  notificationsModule,
  pagePlugin('home', '/', 'Home'),
];
