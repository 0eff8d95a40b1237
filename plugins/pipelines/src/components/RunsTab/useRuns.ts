import type {
  PipelineRun,
  PipelineRunsAnswer,
} from '@portico/plugin-pipelines-common';
import { useCallback, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import type { RunsQuery } from '../../api';
import { isActive } from '../../lib/outcome';
import { useLive } from '../common/useLive';
import { usePipelines } from '../common/usePipelines';
import { useSignalOf } from '../common/useSignalOf';

const LIMIT = 30;

type Page = Pick<PipelineRunsAnswer, 'items' | 'cursor'>;

function withoutRepeats(runs: PipelineRun[]): PipelineRun[] {
  const seen = new Set<string>();
  return runs.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The runs of an entity: the newest ones live, older ones as far as they are asked for. */
export function useRuns(
  entityRef: string,
  { branch, status }: Pick<RunsQuery, 'branch' | 'status'>,
) {
  const pipelines = usePipelines();
  const load = useCallback(
    () => pipelines.listRuns(entityRef, { branch, status, limit: LIMIT }),
    [pipelines, entityRef, branch, status],
  );
  const state = useLive(load, {
    signal: useSignalOf(entityRef),
    pollMs: value => (value?.items.some(isActive) ? 5_000 : 20_000),
  });
  const [older, setOlder] = useState<{ load: unknown; pages: Page[] }>();
  const pages = older?.load === load ? older.pages : [];
  const cursor = pages.length ? pages.at(-1)?.cursor : state.value?.cursor;
  const [more, loadMore] = useAsyncFn(async () => {
    const query = { branch, status, cursor, limit: LIMIT };
    const page = await pipelines.listRuns(entityRef, query);
    setOlder({ load, pages: [...pages, page] });
  }, [pipelines, entityRef, branch, status, cursor, load, pages]);
  const runs = [state.value ?? { items: [] }, ...pages].flatMap(
    ({ items }) => items,
  );
  return {
    state,
    runs: withoutRepeats(runs),
    more: { ...more, load: cursor ? loadMore : undefined },
  };
}
