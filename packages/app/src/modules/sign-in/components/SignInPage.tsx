import { Progress } from '@backstage/core-components';
import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import { useMemo } from 'react';
import { SignInClient } from '../SignInClient';
import { Notice } from './Notice';
import { SignInChoices } from './SignInChoices';
import { SignInFrame } from './SignInFrame';
import { useSignIn } from './useSignIn';

/** What people see who are not signed in. */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const discoveryApi = useApi(discoveryApiRef);
  const client = useMemo(() => new SignInClient(discoveryApi), [discoveryApi]);
  const { notice, pending, resuming, signIn, stopResuming, waiting } =
    useSignIn(client, onSignInSuccess);

  if (resuming) {
    return waiting ? (
      <SignInFrame>
        <Notice kind="info" title="The portal is starting">
          You are signed in again as soon as it is up.
        </Notice>
        <Button variant="outlined" onClick={stopResuming}>
          Sign in another way
        </Button>
      </SignInFrame>
    ) : (
      <Progress />
    );
  }
  return (
    <SignInFrame notice={notice}>
      <SignInChoices client={client} pending={pending} onChoose={signIn} />
    </SignInFrame>
  );
};
