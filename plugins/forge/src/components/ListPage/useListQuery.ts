import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useDebounce from 'react-use/esm/useDebounce';
import type { Show } from './useRepositories';

const shows: Show[] = ['mine', 'teams', 'all'];

/** What the list shows. The address holds it, so that it survives a reload and can be sent to others. */
export function useListQuery() {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const change = (changes: Record<string, string>) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        next.delete('page');
        Object.entries(changes).forEach(([key, value]) =>
          value ? next.set(key, value) : next.delete(key),
        );
        return next;
      },
      { replace: true },
    );
  const searched = params.get('q') ?? '';
  useDebounce(() => text !== searched && change({ q: text.trim() }), 250, [
    text,
  ]);
  return {
    text,
    setText,
    query: {
      text: searched,
      show: shows.find(show => show === params.get('show')) ?? 'all',
      page: Math.max(1, Math.floor(Number(params.get('page'))) || 1),
    },
    setShow: (show: Show) => change({ show }),
    setPage: (page: number) => change({ page: String(page) }),
  };
}
