import { Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { useForge } from '../common/useForge';
import { useForgePaths } from '../common/useForgePaths';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './SettingsPage.module.css';

/** Deletes the repository, once its name was typed. */
export const DeleteRepository = () => {
  const forge = useForge();
  const navigate = useNavigate();
  const { list } = useForgePaths();
  const { id, repository } = useRepository();
  const [isAsking, setAsking] = useState(false);
  return (
    <section
      className={`${styles.section} ${styles.danger}`}
      aria-label="Delete"
    >
      <Text as="p">
        Deletes {repository.full_name} with its files, branches and history, for
        everybody. What the catalog has from it goes too.
      </Text>
      <Button destructive variant="secondary" onPress={() => setAsking(true)}>
        Delete this repository
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`Delete ${repository.full_name}?`}
          text="Its files, branches and history cannot be brought back."
          action="Delete repository"
          phrase={repository.name}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await forge.deleteRepository(id);
            navigate(list);
          }}
        />
      )}
    </section>
  );
};
