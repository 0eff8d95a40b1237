import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Select,
  TextField,
} from '@backstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';
import { faultOfBranch } from '../../lib/repositoryNames';
import { DialogForm } from '../common/DialogForm';
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
  const isReady = !faultOfBranch(name);
  return (
    <Dialog isOpen onOpenChange={onClose} width={480}>
      <DialogHeader>New branch</DialogHeader>
      <DialogForm isReady={isReady} onSubmit={create}>
        <DialogBody>
          <Flex direction="column" gap="4">
            <TextField
              label="Name"
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              isRequired
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
            {state.error && (
              <Alert status="danger" icon title={messageOf(state.error)} />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isReady}
            isPending={state.loading}
          >
            Create branch
          </Button>
        </DialogFooter>
      </DialogForm>
    </Dialog>
  );
};
