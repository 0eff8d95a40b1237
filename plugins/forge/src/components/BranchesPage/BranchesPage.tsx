import { Button } from '@backstage/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './BranchesPage.module.css';
import { BranchRow } from './BranchRow';
import { NewBranchDialog } from './NewBranchDialog';

/** The branches, the default one first, then the ones that changed last. */
export const BranchesPage = () => {
  const forge = useForge();
  const { id, repository, branches, reload } = useRepository();
  const [isCreating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<string>();
  const isDefault = (name: string) => name === repository.default_branch;
  const sorted = [...branches].sort(
    (a, b) =>
      Number(isDefault(b.name)) - Number(isDefault(a.name)) ||
      Date.parse(b.commit.timestamp) - Date.parse(a.commit.timestamp),
  );
  return (
    <>
      {repository.permissions.push && (
        <div className={styles.bar}>
          <Button variant="secondary" onPress={() => setCreating(true)}>
            New branch
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-label="Branches">
        {sorted.map(branch => (
          <BranchRow
            key={branch.name}
            branch={branch}
            isDefault={isDefault(branch.name)}
            onDelete={() => setDeleting(branch.name)}
          />
        ))}
      </ul>
      {isCreating && <NewBranchDialog onClose={() => setCreating(false)} />}
      {deleting && (
        <ConfirmDialog
          title={`Delete the branch ${deleting}?`}
          text="Commits that are on no other branch are lost with it."
          action="Delete branch"
          onClose={() => setDeleting(undefined)}
          onConfirm={async () => {
            await forge.deleteBranch(id, deleting);
            reload();
          }}
        />
      )}
    </>
  );
};
