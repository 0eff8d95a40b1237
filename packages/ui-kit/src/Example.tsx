import { CopyButton } from './CopyButton';
import styles from './Example.module.css';

/** What an example has. */
export type ExampleProps = {
  text: string;
  /** What the button says that copies it. */
  copyLabel: string;
};

/** Text to copy: a command, or a piece of configuration. */
export const Example = ({ text, copyLabel }: ExampleProps) => (
  <div className={styles.example}>
    <pre>{text}</pre>
    <CopyButton text={text} label={copyLabel} />
  </div>
);
