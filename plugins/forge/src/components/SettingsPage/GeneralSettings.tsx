import { Alert, Button, Select, Switch, TextField } from '@backstage/ui';
import { messageOf } from '../../lib/errors';
import { useRepository } from '../Repository/RepositoryContext';
import styles from './SettingsPage.module.css';
import { useGeneralSettings } from './useGeneralSettings';

/** Description, default branch, and who may read. */
export const GeneralSettings = () => {
  const { repository, branches } = useRepository();
  const { form, change, isDirty, save, state } = useGeneralSettings();
  const options = branches.map(({ name }) => ({ id: name, label: name }));
  return (
    <section className={styles.section} aria-label="General">
      <TextField
        label="Description"
        value={form.description}
        onChange={description => change({ description })}
        validationBehavior="aria"
        validate={text =>
          text.length > 1000 ? 'At most 1000 characters' : null
        }
      />
      {!repository.empty && (
        <Select
          label="Default branch"
          description="What is shown and cloned first. The catalog reads the branch main."
          options={options}
          value={form.defaultBranch}
          onChange={key => change({ defaultBranch: String(key) })}
        />
      )}
      <Switch
        label="Private: only the owner and admins see it"
        isSelected={form.private}
        onChange={isPrivate => change({ private: isPrivate })}
      />
      {state.error && (
        <Alert status="danger" icon title={messageOf(state.error)} />
      )}
      {state.value && !isDirty && (
        <Alert role="status" status="success" icon title="Saved" />
      )}
      <Button
        variant="primary"
        isDisabled={!isDirty || form.description.length > 1000}
        isPending={state.loading}
        onPress={save}
      >
        Save
      </Button>
    </section>
  );
};
