import { CopyButton } from '@portico/ui-kit';
import styles from './common.module.css';

type CopyFieldProps = { label: string; text: string };

/** A text that is there to be copied, with the button that does it. */
export const CopyField = ({ label, text }: CopyFieldProps) => (
  <div className={styles.copyField} role="group" aria-label={label}>
    <code>{text}</code>
    <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
  </div>
);
