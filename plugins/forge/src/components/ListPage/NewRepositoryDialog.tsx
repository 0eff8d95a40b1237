import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Select,
  Switch,
  TextField,
} from '@backstage/ui';
import { messageOf } from '../../lib/errors';
import { faultOfName } from '../../lib/repositoryNames';
import { DialogForm } from '../common/DialogForm';
import { useNewRepository } from './useNewRepository';

type NewRepositoryDialogProps = { onClose: () => void };

/** Asks for what a repository needs, makes it and goes there. */
export const NewRepositoryDialog = ({ onClose }: NewRepositoryDialogProps) => {
  const { owners, owner, form, change, create, state } = useNewRepository();
  const isReady = Boolean(owner && form.name && !faultOfName(form.name));
  return (
    <Dialog isOpen onOpenChange={onClose} width={520}>
      <DialogHeader>New repository</DialogHeader>
      <DialogForm isReady={isReady} onSubmit={create}>
        <DialogBody>
          <Flex direction="column" gap="4">
            <Select
              label="Owner"
              isRequired
              options={owners.map(name => ({ id: name, label: name }))}
              value={owner ?? null}
              onChange={key => change({ owner: String(key) })}
            />
            <TextField
              label="Name"
              // The first thing to fill in, in a dialog that was asked for.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              isRequired
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
            Create repository
          </Button>
        </DialogFooter>
      </DialogForm>
    </Dialog>
  );
};
