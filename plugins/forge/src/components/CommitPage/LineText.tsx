import type { DiffLine } from '../../lib/diffTypes';
import styles from './CommitPage.module.css';

const signs = { added: '+', removed: '−', context: ' ' };

/** The cell with the text of a changed line; an empty one stands where the other side has more lines. */
export const LineText = ({ line }: { line?: DiffLine }) => (
  <td className={styles.text} data-kind={line?.kind ?? 'none'}>
    {line && (
      <>
        <span className={styles.sign}>{signs[line.kind]}</span>
        {line.text}
        {line.noNewline && (
          <span className={styles.noNewline}> no line break at the end</span>
        )}
      </>
    )}
  </td>
);
