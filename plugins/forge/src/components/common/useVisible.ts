import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void) {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

/** Whether the page can be seen; what cannot is not kept up to date. */
export const useVisible = () =>
  useSyncExternalStore(subscribe, () => document.visibilityState !== 'hidden');
