import { Badge, Button, ButtonLink, Link, Text } from '@backstage/ui';
import type { ForgeBranch } from '@portico/plugin-forge-common';
import { splitMessage } from '../../lib/splitMessage';
import { Timestamp } from '../common/Timestamp';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './BranchesPage.module.css';

type BranchRowProps = {
  branch: ForgeBranch;
  isDefault: boolean;
  onDelete: () => void;
};

export const BranchRow = ({ branch, isDefault, onDelete }: BranchRowProps) => {
  const { repository, paths } = useRepository();
  const { name, commit } = branch;
  const canDelete =
    repository.permissions.push && !isDefault && !branch.protected;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>
          <Link href={paths.tree(name)} weight="bold" standalone>
            {name}
          </Link>
          {isDefault && <Badge size="small">Default</Badge>}
          {branch.protected && <Badge size="small">Protected</Badge>}
        </span>
        <Text variant="body-small" color="secondary">
          <Link href={paths.commit(commit.id)} variant="body-small">
            {splitMessage(commit.message).title}
          </Link>{' '}
          · <Timestamp time={commit.timestamp} />
        </Text>
      </div>
      {!isDefault && (
        <ButtonLink
          variant="tertiary"
          aria-label={`Compare ${name}`}
          href={paths.compare(repository.default_branch, name)}
        >
          Compare
        </ButtonLink>
      )}
      {canDelete && (
        <Button
          variant="tertiary"
          aria-label={`Delete ${name}`}
          onPress={onDelete}
        >
          Delete
        </Button>
      )}
    </li>
  );
};
