import { Fragment } from 'react';
import type { DiffHunk } from '../../lib/diffTypes';
import styles from './CommitPage.module.css';
import { LineText } from './LineText';

type TableProps = { path: string; hunks: DiffHunk[] };

/** Removed and added lines below each other. */
export const UnifiedTable = ({ path, hunks }: TableProps) => (
  <table className={styles.lines} aria-label={`Changes of ${path}`}>
    <tbody>
      {hunks.map(hunk => (
        <Fragment key={hunk.range}>
          <tr className={styles.hunk}>
            <td colSpan={3}>
              {hunk.range} {hunk.title}
            </td>
          </tr>
          {hunk.lines.map((line, index) => (
            <tr key={index}>
              <td className={styles.number} data-kind={line.kind}>
                {line.oldNumber}
              </td>
              <td className={styles.number} data-kind={line.kind}>
                {line.newNumber}
              </td>
              <LineText line={line} />
            </tr>
          ))}
        </Fragment>
      ))}
    </tbody>
  </table>
);
