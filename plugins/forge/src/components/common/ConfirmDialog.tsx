import { Text, TextField } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { FormDialog } from './FormDialog';

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
  return (
    <FormDialog
      destructive
      title={title}
      action={action}
      isReady={phrase === undefined || typed.trim() === phrase}
      state={state}
      onSubmit={confirm}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
