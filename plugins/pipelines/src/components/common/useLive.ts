import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useVisible } from './useVisible';

export type LiveState<T> = {
  value?: T;
  /** Why the last attempt failed; the value before it stays. */
  error?: Error;
  retry: () => void;
};

type LiveOptions<T> = {
  /** Asks again when this changes, such as a signal. */
  signal?: unknown;
  /** How long to wait before it asks again, in ms. */
  pollMs: (value: T | undefined) => number;
};

type Load<T> = () => Promise<T>;
type Answer<T> = { load?: Load<T>; number: number; value?: T; error?: Error };

/** What `load` gives, kept up to date as long as the page is visible. A new `load` starts afresh. */
export function useLive<T>(
  load: Load<T>,
  { signal, pollMs }: LiveOptions<T>,
): LiveState<T> {
  const isVisible = useVisible();
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const [answer, setAnswer] = useState<Answer<T>>({ number: 0 });
  const started = useRef(0);
  const latest = useRef({ load, pollMs });
  latest.current = { load, pollMs };

  useEffect(() => {
    if (!isVisible) {
      return;
    }
    started.current += 1;
    const number = started.current;
    // Answers count even when the next question is asked already, but never after a later answer.
    const settle = (next: { value?: T; error?: Error }) =>
      setAnswer(previous => {
        if (latest.current.load !== load || previous.number > number) {
          return previous;
        }
        const value = previous.load === load ? previous.value : undefined;
        return { value, ...next, load, number };
      });
    load().then(
      value => settle({ value }),
      error => settle({ error }),
    );
  }, [load, attempt, signal, isVisible]);

  const { value, error } = answer.load === load ? answer : {};
  useEffect(() => {
    if (!isVisible) {
      return undefined;
    }
    const timer = setTimeout(retry, latest.current.pollMs(value));
    return () => clearTimeout(timer);
  }, [answer, value, isVisible]);

  return { value, error, retry: useCallback(() => retry(), []) };
}
