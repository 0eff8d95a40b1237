import { Notice } from '@portico/ui-kit';
import { useRepository } from '../Repository/RepositoryContext';
import { DeleteRepository } from './DeleteRepository';
import { GeneralSettings } from './GeneralSettings';
import styles from './SettingsPage.module.css';

/** What a repository is, to be changed, and the end of it. */
export const SettingsPage = () => {
  const { permissions, owner } = useRepository().repository;
  if (!permissions.push) {
    return (
      <Notice title="You may not change this repository">
        Its owner, {owner.login}, can.
      </Notice>
    );
  }
  return (
    <div className={styles.settings}>
      <GeneralSettings />
      {permissions.admin && <DeleteRepository />}
    </div>
  );
};
