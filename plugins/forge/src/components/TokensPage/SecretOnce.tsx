import { Button, Text } from '@backstage/ui';
import type { ForgeToken } from '@portico/plugin-forge-common';
import { CopyField } from '../common/CopyField';
import styles from './TokensPage.module.css';

type SecretOnceProps = {
  token: ForgeToken & { secret: string };
  onClose: () => void;
};

/** The secret of a token that was just made. */
export const SecretOnce = ({ token, onClose }: SecretOnceProps) => (
  <section className={styles.secret} role="status" aria-label="New token">
    <Text as="h3" weight="bold">
      Copy {token.name} now: it is not shown again
    </Text>
    <CopyField label="Token" text={token.secret} />
    <Button variant="secondary" onPress={onClose}>
      I have copied it
    </Button>
  </section>
);
