import { Progress } from '@backstage/core-components';
import { messageOf } from '../lib/readError';
import type { SignInChoice } from '../lib/rememberedSignIn';
import type { SignInClient } from '../SignInClient';
import { Notice } from './Notice';
import { NoOptions } from './NoOptions';
import { PersonaPicker } from './PersonaPicker';
import { ProviderButtons } from './ProviderButtons';
import { useSignInOptions } from './useSignInOptions';

/** The ways to sign in that this portal is configured for. */
export const SignInChoices = (props: {
  client: SignInClient;
  pending?: SignInChoice;
  onChoose(choice: SignInChoice): void;
}) => {
  const { client, pending, onChoose } = props;
  const { error, options, waiting } = useSignInOptions(client);

  if (error) {
    return (
      <Notice kind="error" title="The ways to sign in could not be read">
        {messageOf(error)}
      </Notice>
    );
  }
  if (!options) {
    return waiting ? (
      <Notice kind="info" title="The portal is starting">
        This page goes on by itself as soon as it is up.
      </Notice>
    ) : (
      <Progress />
    );
  }
  if (options.length === 0) {
    return <NoOptions />;
  }
  const providers = options.filter(({ id }) => id !== 'persona');
  return (
    <>
      {providers.length > 0 && (
        <ProviderButtons
          options={providers}
          pending={pending}
          onChoose={onChoose}
        />
      )}
      {providers.length < options.length && (
        <PersonaPicker client={client} pending={pending} onChoose={onChoose} />
      )}
    </>
  );
};
