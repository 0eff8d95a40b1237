import { useEffect } from 'react';

/**
 * Calls `action` when Ctrl+`key` (on macOS also Cmd+`key`) is pressed anywhere on the page.
 * `key` is a lower-case letter.
 */
export function useShortcut(key: string, action: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const withCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (withCommand && event.key.toLowerCase() === key) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key, action]);
}
