import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { messageOf } from '../../lib/errors';
import { DialogForm } from './DialogForm';

type ConfirmDialogProps = {
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  /** To be typed before the button can be pressed, for what destroys much. */
  phrase?: string;
  /** What else there is to say or to fill in. */
  children?: ReactNode;
  onConfirm: () => Promise<void> | void;
  onClose: () => void;
};

/** Asks before something that cannot be undone. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, text, action, phrase, children, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const [state, confirm] = useAsyncFn(async () => {
    await onConfirm();
    onClose();
  }, [onConfirm, onClose]);
  const isReady = phrase === undefined || typed.trim() === phrase;
  return (
    <Dialog isOpen onOpenChange={onClose} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <DialogForm isReady={isReady} onSubmit={confirm}>
        <DialogBody>
          <Flex direction="column" gap="4">
            <Text as="p">{text}</Text>
            {children}
            {phrase && (
              <TextField
                label={`Type ${phrase} to confirm`}
                autoComplete="off"
                value={typed}
                onChange={setTyped}
              />
            )}
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
            type="submit"
            variant="primary"
            isDisabled={!isReady}
            isPending={state.loading}
          >
            {action}
          </Button>
        </DialogFooter>
      </DialogForm>
    </Dialog>
  );
};
