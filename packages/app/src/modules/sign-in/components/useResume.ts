import { type IdentityApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { openSession } from '../identity/openSession';
import type { SignInChoice } from '../lib/rememberedSignIn';
import { retryWhileStarting } from '../lib/retryWhileStarting';
import type { SignInClient } from '../SignInClient';

interface ResumeOptions {
  client: SignInClient;
  fail(error: unknown): void;
  onSignInSuccess(identity: IdentityApi): void;
}

/**
 * Goes on with an earlier sign-in, for as long as it is given.
 *
 * @returns whether the portal is still on its way up
 */
export function useResume(
  choice: SignInChoice | undefined,
  { client, fail, onSignInSuccess }: ResumeOptions,
): boolean {
  const apis = useApiHolder();
  const [waiting, setWaiting] = useState(false);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    if (choice) {
      retryWhileStarting(
        () => openSession(choice, { apis, client, signal, resume: true }),
        { signal, onWaiting: () => setWaiting(true) },
      )
        .then(identity => !signal.aborted && onSignInSuccess(identity))
        .catch(error => !signal.aborted && fail(error));
    }
    return () => controller.abort();
  }, [apis, choice, client, fail, onSignInSuccess]);

  return waiting;
}
