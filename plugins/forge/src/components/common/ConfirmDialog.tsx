import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';

type ConfirmDialogProps = {
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  onConfirm: () => Promise<void> | void;
  onClose: () => void;
};

/** Asks before something that cannot be undone. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, text, action, onConfirm, onClose } = props;
  const [state, confirm] = useAsyncFn(async () => {
    await onConfirm();
    onClose();
  }, [onConfirm, onClose]);
  return (
    <Dialog isOpen onOpenChange={onClose} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{text}</Text>
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
          destructive
          variant="primary"
          isPending={state.loading}
          onPress={confirm}
        >
          {action}
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
