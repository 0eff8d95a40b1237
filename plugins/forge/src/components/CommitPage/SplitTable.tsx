import { Fragment } from 'react';
import type { DiffHunk } from '../../lib/diffTypes';
import { sideBySide } from '../../lib/sideBySide';
import styles from './CommitPage.module.css';
import { LineText } from './LineText';

type TableProps = { path: string; hunks: DiffHunk[] };

/** Before at the left, after at the right. */
export const SplitTable = ({ path, hunks }: TableProps) => (
  <table
    className={styles.lines}
    data-layout="split"
    aria-label={`Changes of ${path}, before and after`}
  >
    <colgroup>
      <col className={styles.numbers} />
      <col />
      <col className={styles.numbers} />
      <col />
    </colgroup>
    <tbody>
      {hunks.map(hunk => (
        <Fragment key={hunk.range}>
          <tr className={styles.hunk}>
            <td colSpan={4}>
              {hunk.range} {hunk.title}
            </td>
          </tr>
          {sideBySide(hunk.lines).map(({ left, right }, index) => (
            <tr key={index}>
              <td className={styles.number} data-kind={left?.kind ?? 'none'}>
                {left?.oldNumber}
              </td>
              <LineText line={left} />
              <td className={styles.number} data-kind={right?.kind ?? 'none'}>
                {right?.newNumber}
              </td>
              <LineText line={right} />
            </tr>
          ))}
        </Fragment>
      ))}
    </tbody>
  </table>
);
