import { useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { LogSearch } from '../../lib/log/LogSearch';
import type { LogText } from '../../lib/log/LogText';

/** Where in a log a text is, and which of these places one is at. */
export function useLogSearch(log: LogText, version: number) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const [search] = useState(() => new LogSearch());
  const [current, setCurrent] = useState<number>();
  useDebounce(
    () => {
      setWanted(text);
      setCurrent(undefined);
    },
    150,
    [text],
  );
  const found = useMemo(
    // What is found depends on what has come in since.
    () => (version >= 0 ? search.find(log, wanted) : []),
    [search, log, wanted, version],
  );
  const move = (step: 1 | -1): number | undefined => {
    const from = current ?? (step > 0 ? -1 : Infinity);
    const next =
      step > 0
        ? found.find(line => line > from) ?? found[0]
        : found.findLast(line => line < from) ?? found.at(-1);
    setCurrent(next);
    return next;
  };
  return { text, setText, wanted, found, current, move };
}
