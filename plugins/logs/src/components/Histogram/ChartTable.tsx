import { VisuallyHidden } from '@backstage/ui';
import { LOG_LEVELS } from '@portico/plugin-logs-common';
import { timeOf } from '@portico/ui-kit';
import type { Bar } from '../../lib/histogramBars';

/** The same in numbers, for those who cannot see it. */
export const ChartTable = ({ bars }: { bars: Bar[] }) => {
  const levels = [...LOG_LEVELS]
    .reverse()
    .filter(level =>
      bars.some(bar => bar.parts.some(it => it.level === level)),
    );
  return (
    <VisuallyHidden>
      <table>
        <caption>Lines over time by level</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            {levels.map(level => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ total }) => total)
            .map(bar => (
              <tr key={bar.from}>
                <th scope="row">{timeOf(bar.from)}</th>
                {levels.map(level => (
                  <td key={level}>
                    {bar.parts.find(it => it.level === level)?.count ?? 0}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
};
