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
import { messageOf } from '../../lib/errors';
import { useTrigger } from './useTrigger';

type TriggerDialogProps = {
  entityRef: string;
  onClose: () => void;
  onDone: () => void;
};

/** Asks what is to run, and starts it. */
export const TriggerDialog = (props: TriggerDialogProps) => {
  const { entityRef, onClose, onDone } = props;
  const form = useTrigger(entityRef, onDone);
  const { known, workflows, workflow, ref, choose, chosen, state } = form;
  const error = state.error ?? known.error;
  return (
    <Dialog isOpen onOpenChange={onClose} width={480}>
      <DialogHeader>Run workflow</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {workflows.length > 0 && (
            <Select
              label="Workflow"
              options={workflows.map(({ id, name }) => ({ id, label: name }))}
              value={workflow ?? null}
              onChange={key => choose({ ...chosen, workflow: String(key) })}
            />
          )}
          <TextField
            label="Branch or tag"
            isRequired
            isDisabled={known.loading}
            value={ref}
            onChange={text => choose({ ...chosen, ref: text })}
          />
          {error && <Alert status="danger" icon title={messageOf(error)} />}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isDisabled={known.loading || !ref.trim()}
          isPending={state.loading}
          onPress={form.trigger}
        >
          Run
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
