import { Badge, Button, Text } from '@backstage/ui';
import type { ForgeToken } from '@portico/plugin-forge-common';
import { Timestamp } from '../common/Timestamp';
import styles from './TokensPage.module.css';

const scopes = { read: 'Clone and fetch', write: 'Clone, fetch and push' };

type TokenListProps = {
  tokens: ForgeToken[];
  onRevoke: (token: ForgeToken) => void;
};

const TokenFacts = ({ token }: { token: ForgeToken }) => {
  const isExpired = Date.parse(token.expiresAt) <= Date.now();
  return (
    <div className={styles.facts}>
      <span className={styles.name}>
        <Text weight="bold">{token.name}</Text>
        {isExpired && <Badge size="small">Expired</Badge>}
      </span>
      <Text variant="body-small" color="secondary">
        {scopes[token.scope]} · made <Timestamp time={token.createdAt} /> ·{' '}
        {isExpired ? 'ended' : 'ends'} <Timestamp time={token.expiresAt} /> ·{' '}
        {token.lastUsedAt ? (
          <>
            last used <Timestamp time={token.lastUsedAt} />
          </>
        ) : (
          'never used'
        )}
      </Text>
    </div>
  );
};

/** What each token may do, how long it lasts and when it was used. */
export const TokenList = ({ tokens, onRevoke }: TokenListProps) => (
  <ul className={styles.list} aria-label="Access tokens">
    {tokens.map(token => (
      <li key={token.id} className={styles.row}>
        <TokenFacts token={token} />
        <Button
          variant="tertiary"
          aria-label={`Revoke ${token.name}`}
          onPress={() => onRevoke(token)}
        >
          Revoke
        </Button>
      </li>
    ))}
  </ul>
);
