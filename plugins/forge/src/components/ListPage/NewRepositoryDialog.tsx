import { Select, Switch, TextField } from '@backstage/ui';
import { faultOfName } from '../../lib/repositoryNames';
import { FirstField } from '../common/FirstField';
import { FormDialog } from '../common/FormDialog';
import { useNewRepository } from './useNewRepository';

type NewRepositoryDialogProps = { onClose: () => void };

/** Asks for what a repository needs, makes it and goes there. */
export const NewRepositoryDialog = ({ onClose }: NewRepositoryDialogProps) => {
  const { owners, owner, form, change, create, state } = useNewRepository();
  return (
    <FormDialog
      title="New repository"
      action="Create repository"
      isReady={Boolean(owner && form.name && !faultOfName(form.name))}
      state={state}
      onSubmit={create}
      onClose={onClose}
    >
      <Select
        label="Owner"
        isRequired
        options={owners.map(name => ({ id: name, label: name }))}
        value={owner ?? null}
        onChange={key => change({ owner: String(key) })}
      />
      <FirstField
        label="Name"
        value={form.name}
        onChange={name => change({ name })}
        validationBehavior="aria"
        validate={name => (name && faultOfName(name)) || null}
      />
      <TextField
        label="Description"
        value={form.description}
        onChange={description => change({ description })}
      />
      <Switch
        label="Private: only the owner and admins see it"
        isSelected={form.private}
        onChange={isPrivate => change({ private: isPrivate })}
      />
    </FormDialog>
  );
};
