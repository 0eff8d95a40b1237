import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { LOG_LEVELS, type LogLevel } from '@portico/plugin-logs-common';
import type { LevelCounts } from '../../lib/levelCounts';
import type { LogView } from '../../lib/viewAddress';
import { colorOfLevel } from '../common/levelColors';
import styles from './LogsTab.module.css';
import { TextFilter } from './TextFilter';
import type { ChangeView } from './useLogView';

const always: LogLevel[] = ['error', 'warn', 'info', 'debug'];
const number = new Intl.NumberFormat('en');

type FiltersProps = {
  view: LogView;
  change: ChangeView;
  /** Of all levels, whatever is shown. */
  counts?: LevelCounts;
  patternError?: Error;
};

/** Which lines: by text and by level. */
export const Filters = (props: FiltersProps) => {
  const { view, change, counts, patternError } = props;
  const offered = [...LOG_LEVELS]
    .reverse()
    .filter(
      it => always.includes(it) || counts?.[it] || view.levels.includes(it),
    );
  return (
    <div className={styles.bar} role="search" aria-label="Filter lines">
      <TextFilter {...{ view, change, error: patternError }} />
      <ToggleButtonGroup
        aria-label="Levels"
        selectionMode="multiple"
        className={styles.levels}
        selectedKeys={view.levels}
        onSelectionChange={keys =>
          change({ levels: LOG_LEVELS.filter(it => keys.has(it)) })
        }
      >
        {offered.map(level => (
          <ToggleButton key={level} id={level}>
            <span
              className={styles.dot}
              style={{ background: colorOfLevel(level) }}
            />
            {`${level} `}
            {counts && (
              <span className={styles.count}>
                {number.format(counts[level] ?? 0)}
              </span>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
};
