import { memo, type MouseEvent } from 'react';
import { MAX_LINE } from '../../lib/log/LogText';
import { parseLine } from '../../lib/log/parseLine';
import { formatRunHash } from '../../lib/runHash';
import { LineText } from './LineText';
import folds from './folds.module.css';
import styles from './LogRows.module.css';

type LogLineProps = {
  jobId: string;
  /** From 0. */
  line: number;
  raw: string;
  /** The colours that hold where it begins. */
  before: string;
  hasTime: boolean;
  search: string;
  isCurrent: boolean;
  isSelected: boolean;
  isTabStop: boolean;
  /** Set when it is the head of a group. */
  isOpen?: boolean;
  setOpen: (kind: 'step' | 'group', place: number, isOpen: boolean) => void;
  onLine: (jobId: string, line: number) => void;
};

/** A line of a log with its number, which links to it. */
export const LogLine = memo((props: LogLineProps) => {
  const { jobId, line, raw, isOpen, setOpen, onLine } = props;
  const { kind, text, time } = parseLine(raw);
  const content = (
    <>
      <LineText text={text} before={props.before} search={props.search} />
      {raw.length >= MAX_LINE && <em> … the raw log has the rest</em>}
    </>
  );
  const select = (event: MouseEvent) => {
    event.preventDefault();
    onLine(jobId, line + 1);
  };
  return (
    <div
      className={styles.line}
      data-kind={kind}
      data-selected={props.isSelected || undefined}
      data-current={props.isCurrent || undefined}
    >
      <a
        className={styles.number}
        href={formatRunHash(jobId, line + 1)}
        aria-label={`Line ${line + 1}`}
        data-line={line + 1}
        tabIndex={props.isTabStop ? 0 : -1}
        onClick={select}
      >
        {line + 1}
      </a>
      {props.hasTime && time && (
        <time className={styles.stamp} dateTime={time} title={time}>
          {new Date(time).toLocaleTimeString()}
        </time>
      )}
      {isOpen === undefined ? (
        <code className={styles.text}>{content}</code>
      ) : (
        <button
          type="button"
          className={folds.group}
          aria-expanded={isOpen}
          onClick={() => setOpen('group', line, !isOpen)}
        >
          <code className={styles.text}>{content}</code>
        </button>
      )}
    </div>
  );
});
