import { Select } from '@backstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { faultOfBranch } from '../../lib/repositoryNames';
import { FirstField } from '../common/FirstField';
import { FormDialog } from '../common/FormDialog';
import { useForge } from '../common/useForge';
import { useRepository } from '../Repository/RepositoryContext';

/** Makes a branch that starts where another one is now. */
export const NewBranchDialog = ({ onClose }: { onClose: () => void }) => {
  const forge = useForge();
  const navigate = useNavigate();
  const { id, repository, branches, paths, reload } = useRepository();
  const [name, setName] = useState('');
  const [from, setFrom] = useState(repository.default_branch);
  const [state, create] = useAsyncFn(async () => {
    await forge.createBranch(id, name, from);
    reload();
    navigate(paths.tree(name));
  }, [forge, id, name, from, reload, navigate, paths]);
  return (
    <FormDialog
      title="New branch"
      action="Create branch"
      isReady={!faultOfBranch(name)}
      state={state}
      onSubmit={create}
      onClose={onClose}
    >
      <FirstField
        label="Name"
        value={name}
        onChange={setName}
        validationBehavior="aria"
        validate={value => (value && faultOfBranch(value)) || null}
      />
      <Select
        label="Starts at"
        options={branches.map(branch => ({
          id: branch.name,
          label: branch.name,
        }))}
        value={from}
        onChange={key => setFrom(String(key))}
      />
    </FormDialog>
  );
};
