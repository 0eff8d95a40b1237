import useLocalStorage from 'react-use/esm/useLocalStorage';

export type LogOptions = { isWrapped: boolean; hasTimes: boolean };

const defaults: LogOptions = { isWrapped: false, hasTimes: false };

/** How this browser shows logs. */
export function useLogOptions() {
  const [options = defaults, setOptions] = useLocalStorage(
    'portico-pipelines-log',
    defaults,
  );
  return {
    options,
    setOption: (change: Partial<LogOptions>) =>
      setOptions({ ...options, ...change }),
  };
}
