import { useEffect, useState } from 'react';
import { retryWhileStarting } from '../lib/retryWhileStarting';
import type { SignInClient, SignInOption } from '../SignInClient';

interface SignInOptionsState {
  options?: SignInOption[];
  /** Whether the portal is still on its way up. */
  waiting: boolean;
  error?: unknown;
}

/** The ways to sign in that are configured, once the portal answers. */
export function useSignInOptions(client: SignInClient): SignInOptionsState {
  const [state, setState] = useState<SignInOptionsState>({ waiting: false });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    retryWhileStarting(() => client.getOptions(signal), {
      signal,
      onWaiting: () => setState({ waiting: true }),
    })
      .then(options => setState({ options, waiting: false }))
      .catch(error => {
        if (!signal.aborted) {
          setState({ error, waiting: false });
        }
      });
    return () => controller.abort();
  }, [client]);

  return state;
}
