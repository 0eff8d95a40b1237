import { useEffect, useReducer, useRef, useState } from 'react';
import type { LogPart } from '../../api';
import { LogText } from '../../lib/log/LogText';
import { usePipelines } from '../common/usePipelines';
import { useVisible } from '../common/useVisible';

const LIVE_MS = 700;
const IDLE_MS = 5_000;
// Enough to draw what came, where the question itself waits for more.
const AWAITED_MS = 100;

type LogState = { version: number; isDone: boolean; error?: Error };

type LogId = { entityRef: string; runId: string; jobId: string };

/** The log of a job, read to its end and then followed. Its text is the same object all the time; `version` grows. */
export function useLog({ entityRef, runId, jobId }: LogId, isRunning: boolean) {
  const pipelines = usePipelines();
  const isVisible = useVisible();
  const [log] = useState(() => new LogText());
  const [state, setState] = useState<LogState>({ version: 0, isDone: false });
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const next = useRef(0);
  const pause = useRef(LIVE_MS);
  pause.current = isRunning ? LIVE_MS : IDLE_MS;
  const { isDone } = state;

  useEffect(() => {
    if (!isVisible || isDone) {
      return undefined;
    }
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer: ReturnType<typeof setTimeout>;
    const ask = (offset: number) =>
      pipelines.readLog(entityRef, { runId, jobId }, { offset, signal });
    const take = (text: string, isEnd: boolean) => {
      log.append(text);
      const isAll = isEnd || log.isCut;
      setState({ version: log.version, isDone: isAll });
      return isAll;
    };
    const readAfter = (ms: number) => {
      timer = setTimeout(() => read(ask(next.current)), ms);
    };
    async function read(asked: Promise<LogPart>): Promise<void> {
      try {
        const part = await asked;
        // It is on its way while this one is read.
        const following = part.hasMore ? ask(part.next) : undefined;
        following?.catch(() => undefined);
        const text = await part.text();
        if (signal.aborted) {
          return;
        }
        next.current = part.next;
        if (take(text, part.isDone)) {
          leaving.abort();
        } else if (following) {
          read(following);
        } else {
          readAfter(part.isAwaited ? AWAITED_MS : pause.current);
        }
      } catch (error) {
        if (!signal.aborted) {
          setState(previous => ({ ...previous, error: error as Error }));
          readAfter(IDLE_MS);
        }
      }
    }
    read(ask(next.current));
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [pipelines, log, entityRef, runId, jobId, isVisible, isDone, attempt]);

  return { log, ...state, retry };
}
