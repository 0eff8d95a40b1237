import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  githubAuthApiRef,
  identityApiRef,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { signInModule } from '../index';

const Portal = () => {
  const identityApi = useApi(identityApiRef);
  const [text, setText] = useState('');
  const read = async () => {
    const { displayName, email } = await identityApi.getProfileInfo();
    const { token } = await identityApi.getCredentials();
    const { userEntityRef, ownershipEntityRefs } =
      await identityApi.getBackstageIdentity();
    setText(
      [displayName, email, token, userEntityRef, ownershipEntityRefs[1]].join(
        ' | ',
      ),
    );
  };
  useEffect(() => {
    read();
  });
  return (
    <>
      <p>In the portal as {text}</p>
      <button onClick={() => identityApi.signOut()}>Sign out</button>
    </>
  );
};

/** Stands for sessions at GitHub. */
export const github = {
  getBackstageIdentity: jest.fn(),
  getProfile: jest.fn(),
  signIn: jest.fn(),
  signOut: jest.fn(),
  sessionState$: jest.fn(),
  getAccessToken: jest.fn(),
};

const config = mockApis.config({
  data: {
    app: { baseUrl: 'http://localhost:7007' },
    backend: { baseUrl: 'http://localhost:7007' },
    organization: { name: 'Larkspur' },
  },
});

const portalPlugin = createFrontendPlugin({
  pluginId: 'portal',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', noHeader: true, loader: async () => <Portal /> },
    }),
  ],
});

const githubModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'github-auth',
      params: defineParams =>
        defineParams({
          api: githubAuthApiRef,
          deps: {},
          factory: () => github,
        }),
    }),
  ],
});

/**
 * Opens the real app on a page that shows who is signed in. Not by
 * `renderTestApp`, which has no place for a sign-in page.
 */
export const openPortal = () =>
  render(
    createApp({
      features: [signInModule, portalPlugin, githubModule],
      advanced: { configLoader: async () => ({ config }) },
    }).createRoot(),
  );
