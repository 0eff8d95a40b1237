import { Button } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { inputTimeOf } from './formatTime';
import type { FixedRange } from './momentAddress';
import styles from './time.module.css';

type CustomRangeProps = {
  range: FixedRange;
  onChange: (range: FixedRange) => void;
};

/** Two times to type, in the reader's time zone. */
export const CustomRange = ({ range, onChange }: CustomRangeProps) => {
  const [from, setFrom] = useState(inputTimeOf(range.from));
  const [to, setTo] = useState(inputTimeOf(range.to));
  const typed = { from: Date.parse(from), to: Date.parse(to) };
  const isRange = typed.from < typed.to;
  const isChanged =
    from !== inputTimeOf(range.from) || to !== inputTimeOf(range.to);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange(typed);
  };
  const input = (label: string, value: string, set: (it: string) => void) => (
    <input
      type="datetime-local"
      step={1}
      aria-label={label}
      className={styles.time}
      value={value}
      onChange={event => set(event.target.value)}
    />
  );
  return (
    <form className={styles.range} onSubmit={apply}>
      {input('From', from, setFrom)}
      <span aria-hidden>–</span>
      {input('To', to, setTo)}
      {isChanged && (
        <Button type="submit" variant="primary" isDisabled={!isRange}>
          Apply
        </Button>
      )}
      {isChanged && !isRange && (
        <span className={styles.fault} role="alert">
          The first time must be before the second
        </span>
      )}
    </form>
  );
};
