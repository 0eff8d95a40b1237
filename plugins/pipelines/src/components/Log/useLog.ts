import { useEffect, useReducer, useRef, useState } from 'react';
import { LogText } from '../../lib/log/LogText';
import { usePipelines } from '../common/usePipelines';
import { useVisible } from '../common/useVisible';

const LIVE_MS = 700;
const IDLE_MS = 5_000;
// A part this long was cut by the backend: there is more.
const LONG_PART = 256 * 1024;

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
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const take = (text: string, done: boolean) => {
      log.append(text);
      const isAll = done || log.isCut;
      setState({ version: log.version, isDone: isAll });
      return isAll;
    };
    const read = async () => {
      try {
        const job = { runId, jobId };
        const chunk = await pipelines.readLog(entityRef, job, next.current);
        if (!isCurrent) {
          return;
        }
        next.current = chunk.next;
        if (!take(chunk.text, chunk.done)) {
          const wait = chunk.text.length < LONG_PART ? pause.current : 0;
          timer = setTimeout(read, wait);
        }
      } catch (error) {
        if (isCurrent) {
          setState(previous => ({ ...previous, error: error as Error }));
          timer = setTimeout(read, IDLE_MS);
        }
      }
    };
    read();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [pipelines, log, entityRef, runId, jobId, isVisible, isDone, attempt]);

  return { log, ...state, retry };
}
