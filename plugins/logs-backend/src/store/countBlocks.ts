import { LOG_LEVELS } from '@portico/plugin-logs-common';
import { readPlaces } from './readPlaces';
import { createBlockFilter } from './createBlockFilter';
import { createDeadline } from './createDeadline';
import type { CountResult, CountTask } from './ScanTask';

/** Counts lines over time: each for the moments that are at most a range behind it. */
export function countBlocks(task: CountTask): CountResult {
  const { condition, places, points, groups, groupCount, deadline } = task;
  const counts = new Uint32Array(groupCount * LOG_LEVELS.length * points);
  const filter = createBlockFilter(condition, createDeadline(deadline));
  const step = Number(task.step);
  const range = Number(task.range);
  readPlaces(places, (body, { block: { header } }) => {
    const row = (groups.get(header.streamId) ?? 0) * LOG_LEVELS.length;
    // exact as long as queries are of less than 104 days
    const offset = Number(header.first - task.start);
    filter(body, header, index => {
      const time = offset + body.delays[index];
      const place = (row + body.levels[index]) * points;
      const from = Math.max(0, Math.ceil(time / step));
      for (let i = from; i < points && i * step < time + range; i += 1) {
        counts[place + i] += 1;
      }
    });
  });
  return counts;
}
