import { type RefCallback, useCallback, useRef } from 'react';

/**
 * A ref for the element around a grid of `react-grid-layout`, which measures its width only when the window changes:
 * it is told as well when the sidebar comes or goes.
 */
export function useGridWidth(): RefCallback<HTMLElement> {
  const observer = useRef<ResizeObserver>();
  return useCallback(element => {
    observer.current?.disconnect();
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    let width = element.offsetWidth;
    observer.current = new ResizeObserver(() => {
      if (element.offsetWidth !== width) {
        width = element.offsetWidth;
        window.dispatchEvent(new Event('resize'));
      }
    });
    observer.current.observe(element);
  }, []);
}
