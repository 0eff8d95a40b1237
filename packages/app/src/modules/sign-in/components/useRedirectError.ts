import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** What went wrong at the provider, when sign-in leads through the page itself. */
export function useRedirectError(): string | undefined {
  const redirects = useApi(configApiRef).getOptionalBoolean(
    'enableExperimentalRedirectFlow',
  );
  return useMemo(
    () =>
      (redirects && new URLSearchParams(window.location.search).get('error')) ||
      undefined,
    [redirects],
  );
}
