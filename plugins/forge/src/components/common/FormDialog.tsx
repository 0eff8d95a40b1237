import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/errors';
import styles from './common.module.css';

type FormDialogProps = {
  title: string;
  /** What the button says that does it. */
  action: string;
  destructive?: boolean;
  /** Whether all is filled in as it should be. */
  isReady: boolean;
  /** How far `onSubmit` is. */
  state: { loading: boolean; error?: Error };
  /** Called for the enter key too. */
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that is filled in. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, action, isReady, state, onSubmit, onClose, children } = props;
  return (
    <Dialog isOpen onOpenChange={onClose} width={500}>
      <DialogHeader>{title}</DialogHeader>
      <form
        className={styles.dialogForm}
        onSubmit={event => {
          event.preventDefault();
          if (isReady) {
            onSubmit();
          }
        }}
      >
        <DialogBody>
          <Flex direction="column" gap="4">
            {children}
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
            destructive={props.destructive}
            isDisabled={!isReady}
            isPending={state.loading}
          >
            {action}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
};
