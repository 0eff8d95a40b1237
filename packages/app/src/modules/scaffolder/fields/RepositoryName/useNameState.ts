import {
  configApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useState } from 'react';
import { type NameAnswer, NameLookup } from './NameLookup';
import type { NameQuestion } from './NameQuestion';

/** How long typing has to rest before a name is looked up, in ms. */
export const REST = 300;

export type NameState =
  | { status: 'resting' }
  | { status: 'asking' }
  | { status: 'answered'; answer: NameAnswer };

/** Looks a name up while it is typed; an answer that comes too late is not waited for. */
export function useNameState(question: NameQuestion | undefined): NameState {
  const catalog = useApi(catalogApiRef);
  const fetchApi = useApi(fetchApiRef);
  const config = useApi(configApiRef);
  const lookup = useMemo(
    () => new NameLookup({ catalog, fetchApi, config }),
    [catalog, fetchApi, config],
  );
  const [state, setState] = useState<NameState>({ status: 'resting' });
  // Every keystroke anywhere in the form brings a new object of the same content
  const key = JSON.stringify(question);
  useEffect(() => {
    setState({ status: 'resting' });
    if (!key) {
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      setState({ status: 'asking' });
      const answer = await lookup.ask(JSON.parse(key), controller.signal);
      if (!controller.signal.aborted) {
        setState({ status: 'answered', answer });
      }
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [lookup, key]);
  return state;
}
