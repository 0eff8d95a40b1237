import {
  useCallback,
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import {
  extendLineRange,
  formatLineRange,
  parseLineRange,
} from '../../lib/lineRange';

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The lines that the address names, and what the numbers of the lines need to change it: a click selects a line, one
 * with shift all lines up to it. The numbers are one stop of the tab key; arrows move between them.
 */
export function useLineSelection(count: number) {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const range = parseLineRange(hash);
  const container = useRef<HTMLDivElement>(null);
  const current = useRef({ range, navigate });
  current.current = { range, navigate };

  useEffect(() => {
    const first = parseLineRange(window.location.hash)?.first;
    container.current
      ?.querySelector(`[data-line="${first}"]`)
      ?.scrollIntoView({ block: 'center' });
  }, []);

  // Stable, for the lines of a long file are only drawn again when they change.
  const onClick = useCallback((event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    const line = Number(event.currentTarget.dataset.line);
    const selected = event.shiftKey
      ? extendLineRange(current.current.range, line)
      : { first: line, last: line };
    current.current.navigate(formatLineRange(selected), { replace: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = Number((event.target as HTMLElement).dataset.line);
    const next = container.current?.querySelector<HTMLElement>(
      `[data-line="${line + steps[event.key]}"]`,
    );
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  const stop = Math.min(range?.first ?? 1, count);
  return {
    range,
    containerProps: { ref: container, onKeyDown },
    linkProps: (line: number) => ({
      'data-line': line,
      href: `#L${line}`,
      'aria-label': `Line ${line}`,
      tabIndex: line === stop ? 0 : -1,
      onClick,
    }),
  };
}
