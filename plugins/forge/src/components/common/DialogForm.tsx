import type { ReactNode } from 'react';
import styles from './common.module.css';

type DialogFormProps = {
  /** Called for the enter key too. */
  onSubmit: () => void;
  isReady: boolean;
  children: ReactNode;
};

/** The body and the footer of a dialog that is filled in; its main button is of type `submit`. */
export const DialogForm = ({
  onSubmit,
  isReady,
  children,
}: DialogFormProps) => (
  <form
    className={styles.dialogForm}
    onSubmit={event => {
      event.preventDefault();
      if (isReady) {
        onSubmit();
      }
    }}
  >
    {children}
  </form>
);
