import { LOG_LEVELS } from '@portico/plugin-logs-common';
import { compileMatcher, LabelMatcher, LogExpression } from '../logql';
import type { LineCondition } from './ScanTask';
import type { Stream } from './StreamRegistry';

/** The label that tells the level of a line, as in Loki. */
export const LEVEL_LABEL = 'detected_level';

function levelMask(matchers: LabelMatcher[]): number {
  return matchers
    .map(compileMatcher)
    .reduce(
      (mask, matches) =>
        LOG_LEVELS.reduce(
          (bits, level, i) => (matches(level) ? bits : bits & ~(1 << i)),
          mask,
        ),
      0x7f,
    );
}

/**
 * Decides as much of a query as streams tell: which of them it is about, and
 * what is left to ask each line.
 */
export function resolveCondition(
  { lines, labels }: LogExpression,
  streams: Stream[],
  range: { from: bigint; to: bigint },
): { streams: Stream[]; condition: LineCondition } {
  const names = new Set(streams.flatMap(it => Object.keys(it.labels)));
  const ofLevel = (it: LabelMatcher) =>
    it.name === LEVEL_LABEL || it.name === 'level';
  const ofStream = labels.filter(it => !ofLevel(it) && names.has(it.name));
  const metadata = labels.filter(it => !ofLevel(it) && !names.has(it.name));
  const tests = ofStream.map(it => ({ ...it, test: compileMatcher(it) }));
  const kept = streams.filter(({ labels: given }) =>
    tests.every(({ name, test }) => test(given[name])),
  );
  const levels = labels.filter(ofLevel);
  const mask = levelMask(levels);
  return {
    streams: kept,
    condition: {
      ...range,
      lines,
      metadata,
      levels: levels.length
        ? new Map(kept.map(({ id }) => [id, mask]))
        : undefined,
    },
  };
}
