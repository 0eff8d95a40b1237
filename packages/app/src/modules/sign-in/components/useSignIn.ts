import { type IdentityApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import { openSession } from '../identity/openSession';
import { messageOf } from '../lib/readError';
import {
  forgetSignIn,
  recallSignIn,
  rememberSignIn,
  type SignInChoice,
  takeNotice,
} from '../lib/rememberedSignIn';
import type { SignInClient } from '../SignInClient';
import { useRedirectError } from './useRedirectError';
import { useResume } from './useResume';

interface SignInState {
  /** The sign-in of the last visit, while it is being resumed. */
  resuming?: SignInChoice;
  /** The way that the person chose, while it is being tried. */
  pending?: SignInChoice;
  /** Why the person is not signed in, in a sentence. */
  notice?: string;
}

/** Signs in as in the last visit, or as the person then chooses. */
export function useSignIn(
  client: SignInClient,
  onSignInSuccess: (identity: IdentityApi) => void,
) {
  const apis = useApiHolder();
  const redirectError = useRedirectError();
  const [state, setState] = useState<SignInState>(() =>
    redirectError
      ? { notice: redirectError }
      : { resuming: recallSignIn(), notice: takeNotice() },
  );

  const fail = useCallback((error: unknown) => {
    forgetSignIn();
    setState({ notice: messageOf(error) });
  }, []);

  const waiting = useResume(state.resuming, { client, fail, onSignInSuccess });

  const signIn = async (choice: SignInChoice) => {
    setState({ pending: choice });
    // Before the outcome is known: a provider may take the page away.
    rememberSignIn(choice);
    try {
      onSignInSuccess(await openSession(choice, { apis, client }));
    } catch (error) {
      fail(error);
    }
  };

  const stopResuming = () => {
    forgetSignIn();
    setState({});
  };

  return { ...state, signIn, stopResuming, waiting };
}
