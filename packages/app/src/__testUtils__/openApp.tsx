import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  type FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { render } from '@testing-library/react';

type OpenAppOptions = {
  path?: string;
  features: FrontendFeature[];
  /** The names of the permissions that the reader has; none of them when left out. */
  permissions?: string[];
};

const config = mockApis.config({
  data: {
    app: {
      title: 'Portico',
      baseUrl: 'http://localhost',
      extensions: [{ 'sign-in-page:app': false }],
    },
    backend: { baseUrl: 'http://localhost:7007' },
    organization: { name: 'Larkspur' },
  },
});

function permissionModule(names: string[]) {
  return createFrontendModule({
    pluginId: 'app',
    extensions: [
      ApiBlueprint.make({
        name: 'permission',
        params: defineParams =>
          defineParams({
            api: permissionApiRef,
            deps: {},
            factory: () =>
              mockApis.permission({
                authorize: ({ permission }) =>
                  names.includes(permission.name)
                    ? AuthorizeResult.ALLOW
                    : AuthorizeResult.DENY,
              }),
          }),
      }),
    ],
  });
}

/**
 * Opens the real app with the features given, signed in as a guest. `renderTestApp` has no sidebar and asks for no
 * permissions; where neither matters, it is the lighter one.
 */
export function openApp({
  path = '/',
  features,
  permissions = [],
}: OpenAppOptions) {
  window.history.pushState({}, '', path);
  return render(
    createApp({
      features: [permissionModule(permissions), ...features],
      advanced: { configLoader: async () => ({ config }) },
    }).createRoot(),
  );
}
