import { Notice } from './Notice';

/** Says what to configure when there is no way in. */
export const NoOptions = () => (
  <Notice kind="error" title="No way to sign in is configured">
    Set auth.providers in the configuration and start the portal again: oidc,
    github, gitlab, google, microsoft or okta for the environment named by
    auth.environment, or persona for a portal on your own machine.
  </Notice>
);
