import { Progress } from '@backstage/core-components';
import { messageOf } from '../lib/readError';
import type { SignInChoice } from '../lib/rememberedSignIn';
import type { SignInClient } from '../SignInClient';
import { Notice } from './Notice';
import { NoPersonas } from './NoPersonas';
import { PersonaSearch } from './PersonaSearch';
import { usePersonas } from './usePersonas';

/** The people of the catalog, to sign in as one of them. */
export const PersonaPicker = (props: {
  client: SignInClient;
  pending?: SignInChoice;
  onChoose(choice: SignInChoice): void;
}) => {
  const { error, list } = usePersonas(props.client);

  if (error) {
    return (
      <Notice kind="error" title="The people could not be read">
        {messageOf(error)}
      </Notice>
    );
  }
  if (!list) {
    return <Progress />;
  }
  if (list.personas.length === 0) {
    return <NoPersonas settled={list.settled} />;
  }
  return (
    <PersonaSearch
      list={list}
      pending={props.pending}
      onChoose={userEntityRef =>
        props.onChoose({ providerId: 'persona', userEntityRef })
      }
    />
  );
};
