import { compileMatchers } from '../logql';
import { BlockBody, lineMeta } from './BlockBody';
import type { BlockHeader } from './blockHeader';
import { createTextFinder } from './findText';
import { createLineMatcher, pickDriver } from './lineMatchers';
import type { LineCondition } from './ScanTask';

const ALL_LEVELS = 0x7f;
const CHECK_EVERY = 512;

/** Calls for each line of a block that meets the condition. */
export type BlockFilter = (
  body: BlockBody,
  header: BlockHeader,
  onLine: (index: number) => void,
) => void;

/** The first index whose value is not below the one given. */
function lowerBound(values: Float64Array | Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (values[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function createMetadataTest({ metadata }: LineCondition) {
  if (!metadata.length) {
    return undefined;
  }
  const matches = compileMatchers(metadata);
  return (body: BlockBody, i: number) => {
    const text = lineMeta(body, i);
    return matches(text ? JSON.parse(text) : {});
  };
}

/** @param checkTime called now and then; throws when it took too long */
export function createBlockFilter(
  condition: LineCondition,
  checkTime: () => void,
): BlockFilter {
  const { driver, others } = pickDriver(condition.lines);
  const find = driver && createTextFinder(driver);
  const rest = find ? others : condition.lines;
  const matches = rest.length ? createLineMatcher(rest) : undefined;
  const metadata = createMetadataTest(condition);
  let checked = 0;

  return (body, header, onLine) => {
    const { delays, levels, text, textEnds } = body;
    const first = lowerBound(delays, Number(condition.from - header.first));
    const end = lowerBound(delays, Number(condition.to - header.first));
    const mask = condition.levels?.get(header.streamId) ?? ALL_LEVELS;
    const test = (i: number) => {
      checked += 1;
      if (checked % CHECK_EVERY === 0) {
        checkTime();
      }
      return (
        ((mask >> levels[i]) & 1) === 1 &&
        (!matches || matches(text, i ? textEnds[i - 1] : 0, textEnds[i])) &&
        (!metadata || metadata(body, i))
      );
    };
    checkTime();
    if (first >= end) {
      return;
    }
    if (!find || !driver) {
      for (let i = first; i < end; i += 1) {
        if (test(i)) {
          onLine(i);
        }
      }
      return;
    }
    const length = Buffer.byteLength(driver.text);
    const next = find(text);
    const last = textEnds[end - 1];
    let at = next(first ? textEnds[first - 1] : 0);
    while (at >= 0 && at < last) {
      // the line whose end is the first behind the place
      const i = lowerBound(textEnds, at + 1);
      if (at + length > textEnds[i]) {
        // not in a line, but across the end of one
        at = next(at + 1);
      } else {
        if (test(i)) {
          onLine(i);
        }
        at = next(textEnds[i]);
      }
    }
  };
}
