import { Button, Text } from '@backstage/ui';
import type { ForgeToken } from '@portico/plugin-forge-common';
import { Notice } from '@portico/ui-kit';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { Loaded } from '../common/Loaded';
import { useForge } from '../common/useForge';
import { NewTokenDialog } from './NewTokenDialog';
import { SecretOnce } from './SecretOnce';
import { TokenList } from './TokenList';
import styles from './TokensPage.module.css';

/** The reader's tokens for git, with the means to make and revoke them. */
export const TokensSettings = () => {
  const forge = useForge();
  const state = useAsyncRetry(() => forge.listTokens(), [forge]);
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<ForgeToken & { secret: string }>();
  const [revoking, setRevoking] = useState<ForgeToken>();
  return (
    <div className={styles.tokens}>
      <Text as="h2" variant="title-x-small">
        Access tokens
      </Text>
      <div className={styles.bar}>
        <Text as="p" color="secondary">
          git asks for a password when it clones from this portal or pushes to
          it. An access token is that password: it does no more than its scope
          says, and ends by itself.
        </Text>
        <Button variant="primary" onPress={() => setCreating(true)}>
          New token
        </Button>
      </div>
      {made && <SecretOnce token={made} onClose={() => setMade(undefined)} />}
      <Loaded state={state}>
        {tokens =>
          tokens.length > 0 ? (
            <TokenList tokens={tokens} onRevoke={setRevoking} />
          ) : (
            <Notice title="You have no access token" />
          )
        }
      </Loaded>
      {isCreating && (
        <NewTokenDialog
          onClose={() => setCreating(false)}
          onMade={token => {
            setMade(token);
            setCreating(false);
            state.retry();
          }}
        />
      )}
      {revoking && (
        <ConfirmDialog
          title={`Revoke ${revoking.name}?`}
          text="Whatever uses this token is refused from then on."
          action="Revoke token"
          onClose={() => setRevoking(undefined)}
          onConfirm={async () => {
            await forge.revokeToken(revoking.id);
            setMade(current =>
              current?.id === revoking.id ? undefined : current,
            );
            state.retry();
          }}
        />
      )}
    </div>
  );
};
