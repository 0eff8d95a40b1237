import type { ServerResponse } from 'node:http';
import { sendJson } from './startLoki';

export interface StandInLine {
  time: bigint;
  line: string;
  level: string;
}

/**
 * Answers `query_range` in the shapes that Loki's documentation shows
 * (docs/sources/reference/loki-http-api.md of grafana/loki): metadata and the
 * detected level among the labels, streams apart, statistics beside them. It
 * knows the queries of one test, and nothing of LogQL.
 */
export function answerAsLoki(
  res: ServerResponse,
  url: URL,
  all: StandInLine[],
): void {
  const given = url.searchParams;
  const query = given.get('query') ?? '';
  const start = BigInt(given.get('start') ?? 0);
  const end = BigInt(given.get('end') ?? 0);
  const pattern = /\|~ "\(\?i\)([^"]+)"/.exec(query)?.[1];
  const levels = /\| detected_level=~"([^"]+)"/.exec(query)?.[1].split('|');
  const lines = all
    .filter(
      it => !pattern || it.line.toLowerCase().includes(pattern.toLowerCase()),
    )
    .filter(it => !levels || levels.includes(it.level));
  const stats = { summary: { bytesProcessedPerSecond: 1, execTime: 0.1 } };
  const range = /\[(\d+)ms\]/.exec(query);
  if (range) {
    const step = BigInt(range[1]) * 1_000_000n;
    const series = new Map<string, [number, string][]>();
    for (let time = start; time <= end; time += step) {
      for (const level of new Set(lines.map(it => it.level))) {
        const count = lines.filter(
          it => it.level === level && it.time > time - step && it.time <= time,
        ).length;
        if (count) {
          const seconds = Number(time / 1_000_000n) / 1_000;
          series.set(level, [
            ...(series.get(level) ?? []),
            [seconds, String(count)],
          ]);
        }
      }
    }
    const result = [...series].map(([level, values]) => ({
      metric: level === 'unknown' ? {} : { detected_level: level },
      values,
    }));
    sendJson(res, {
      status: 'success',
      data: { resultType: 'matrix', result, stats },
    });
    return;
  }
  const sign = given.get('direction') === 'forward' ? 1 : -1;
  const found = lines
    .filter(({ time }) => time >= start && time < end)
    .sort((a, b) => sign * Number(a.time - b.time))
    .slice(0, Number(given.get('limit')));
  const result = [...new Set(found.map(it => it.level))].map(level => ({
    stream: {
      service: 'orders',
      service_name: 'orders',
      ...(level !== 'unknown' && { detected_level: level }),
    },
    values: found
      .filter(it => it.level === level)
      .map(it => [String(it.time), it.line]),
  }));
  sendJson(res, {
    status: 'success',
    data: { resultType: 'streams', result, stats },
  });
}
