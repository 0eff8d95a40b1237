import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { useMemo, useRef, useState } from 'react';
import { failingLine } from '../../lib/log/failingLine';
import type { LogText } from '../../lib/log/LogText';
import { isActive } from '../../lib/outcome';
import { LogRows } from './LogRows';
import { LogToolbar } from './LogToolbar';
import './ansiColors.css';
import styles from './Log.module.css';
import rowStyles from './LogRows.module.css';
import { useFolds } from './useFolds';
import { useFollow } from './useFollow';
import { useLogOptions } from './useLogOptions';
import { useLogRows } from './useLogRows';
import { useLogSearch } from './useLogSearch';
import { useReveal } from './useReveal';

export type LogViewProps = {
  entityRef: string;
  runId: string;
  job: PipelineJob;
  log: LogText;
  version: number;
  /** Whether more may follow. */
  isRunning: boolean;
  line?: number;
  onLine: (jobId: string, line: number) => void;
};

/** The log of a job under its toolbar. */
export const LogView = (props: LogViewProps) => {
  const { entityRef, runId, job, log, version, isRunning, line } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { options, setOption } = useLogOptions();
  const { folds, setOpen } = useFolds(job.steps);
  const { rows, virtualizer } = useLogRows({
    scroller,
    log,
    version,
    steps: job.steps,
    folds,
    options,
  });
  const height = virtualizer.getTotalSize();
  const follow = useFollow(scroller, {
    height,
    isRunning,
    isOnAtFirst: isActive(job) && line === undefined,
  });
  const search = useLogSearch(log, version);
  // Whoever watches a job reads where they are when it fails.
  const [wasWatched] = useState(isActive(job));
  const isRead = !isRunning && !wasWatched;
  const failing = useMemo(
    () => (isRead && version >= 0 ? failingLine(log, job) : undefined),
    [isRead, version, log, job],
  );
  const reveal = useReveal({
    scroller,
    log,
    steps: job.steps,
    rows,
    virtualizer,
    setOpen,
    line,
    failing,
  });
  const go = (step: 1 | -1) => {
    const found = search.move(step);
    if (found !== undefined) {
      follow.setFollowing(false);
      reveal(found);
    }
  };
  return (
    <div className={styles.log}>
      <LogToolbar
        search={search}
        onGo={go}
        options={options}
        setOption={setOption}
        follow={isRunning ? follow : undefined}
        raw={{ entityRef, runId, jobId: job.id }}
      />
      <div
        ref={scroller}
        className={rowStyles.scroller}
        role="region"
        aria-label={`Log of ${job.name}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is to be reached by the keyboard
        tabIndex={0}
        onScroll={follow.onScroll}
      >
        <LogRows
          view={props}
          rows={rows}
          virtualizer={virtualizer}
          folds={folds}
          setOpen={setOpen}
          options={options}
          search={search}
        />
      </div>
    </div>
  );
};
