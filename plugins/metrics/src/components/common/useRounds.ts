import { useEffect, useReducer } from 'react';

/** A number that grows as time goes on, as long as the page can be seen, and when somebody wants it to. */
export function useRounds(
  everyMs: number,
  isTicking: boolean,
): [number, () => void] {
  const [round, next] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isTicking) {
      return undefined;
    }
    const tick = () => document.visibilityState !== 'hidden' && next();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isTicking]);
  return [round, next];
}
