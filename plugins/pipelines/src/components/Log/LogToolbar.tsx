import { ButtonIcon, SearchField, ToggleButton } from '@backstage/ui';
import KeyboardArrowDownIcon from '@material-ui/icons/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@material-ui/icons/KeyboardArrowUp';
import type { KeyboardEvent } from 'react';
import styles from './Log.module.css';
import { RawButton } from './RawButton';
import type { LogOptions } from './useLogOptions';

type LogToolbarProps = {
  search: {
    text: string;
    setText: (text: string) => void;
    wanted: string;
    found: number[];
    current?: number;
  };
  onGo: (step: 1 | -1) => void;
  options: LogOptions;
  setOption: (change: Partial<LogOptions>) => void;
  /** None when nothing more will follow. */
  follow?: { isFollowing: boolean; setFollowing: (isOn: boolean) => void };
  raw: { entityRef: string; runId: string; jobId: string };
};

function countOf({ wanted, found, current }: LogToolbarProps['search']) {
  if (!wanted) {
    return '';
  }
  const total = found.length.toLocaleString();
  return current === undefined
    ? `${total} ${found.length === 1 ? 'line' : 'lines'}`
    : `${(found.indexOf(current) + 1).toLocaleString()} of ${total}`;
}

/** Search, and how the log is shown. */
export const LogToolbar = (props: LogToolbarProps) => {
  const { search, onGo, options, setOption, follow, raw } = props;
  const isNothing = search.found.length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      onGo(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Log">
      {/* The field keeps its keys to itself, so they are read before it. */}
      <div className={styles.search} onKeyDownCapture={onKeyDown}>
        <SearchField
          size="small"
          aria-label="Search the log"
          placeholder="Search the log"
          value={search.text}
          onChange={search.setText}
        />
      </div>
      <span className={styles.count} role="status">
        {countOf(search)}
      </span>
      <ButtonIcon
        size="small"
        variant="secondary"
        aria-label="Previous match"
        isDisabled={isNothing}
        icon={<KeyboardArrowUpIcon fontSize="small" />}
        onPress={() => onGo(-1)}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        aria-label="Next match"
        isDisabled={isNothing}
        icon={<KeyboardArrowDownIcon fontSize="small" />}
        onPress={() => onGo(1)}
      />
      <span className={styles.space} />
      {follow && (
        <ToggleButton
          size="small"
          isSelected={follow.isFollowing}
          onChange={follow.setFollowing}
        >
          Follow
        </ToggleButton>
      )}
      <ToggleButton
        size="small"
        isSelected={options.isWrapped}
        onChange={isWrapped => setOption({ isWrapped })}
      >
        Wrap
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={options.hasTimes}
        onChange={hasTimes => setOption({ hasTimes })}
      >
        Times
      </ToggleButton>
      <RawButton {...raw} />
    </div>
  );
};
