import { LEVEL_LABEL } from '../store/resolveCondition';
import type { StoreLine } from '../store/findLines';

export interface LokiStream {
  stream: Record<string, string>;
  values: [string, string][];
}

/** Lines as Loki answers: those with the same labels together, metadata and level among the labels. */
export function presentStreams(lines: StoreLine[]): LokiStream[] {
  const streams = new Map<string, LokiStream>();
  for (const { labels, metadata, level, time, line } of lines) {
    const stream = { ...labels, ...metadata, [LEVEL_LABEL]: level };
    const key = JSON.stringify(stream);
    const known = streams.get(key);
    const value: [string, string] = [String(time), line];
    if (known) {
      known.values.push(value);
    } else {
      streams.set(key, { stream, values: [value] });
    }
  }
  return [...streams.values()];
}
