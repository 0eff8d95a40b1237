import { SearchField, ToggleButton } from '@backstage/ui';
import { useEffect, useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { messageOf } from '../../lib/errors';
import type { LogView } from '../../lib/viewAddress';
import styles from './LogsTab.module.css';
import type { ChangeView } from './useLogView';

type TextFilterProps = { view: LogView; change: ChangeView; error?: Error };

/** The text or pattern that lines must hold; used a moment after the last key. */
export const TextFilter = ({ view, change, error }: TextFilterProps) => {
  const { text, isRegex } = view;
  const [draft, setDraft] = useState<string>();
  const fault = useId();
  useDebounce(() => draft !== undefined && change({ text: draft }), 300, [
    draft,
  ]);
  useEffect(() => {
    setDraft(typed => (typed === text ? undefined : typed));
  }, [text]);
  return (
    <div className={styles.text}>
      <div className={styles.field}>
        <SearchField
          className={styles.search}
          aria-label={isRegex ? 'Lines that match' : 'Lines that contain'}
          aria-describedby={error && fault}
          placeholder={
            isRegex ? 'Pattern, such as timeout|5\\d\\d' : 'Text in the line'
          }
          maxLength={isRegex ? 1_000 : 500}
          isInvalid={Boolean(error)}
          value={draft ?? text}
          onChange={setDraft}
        />
        <ToggleButton
          aria-label="Regular expression"
          isSelected={isRegex}
          onChange={selected => change({ isRegex: selected })}
        >
          .*
        </ToggleButton>
      </div>
      {error && (
        <span id={fault} className={styles.fault} role="alert">
          {messageOf(error)}
        </span>
      )}
    </div>
  );
};
