import { Button } from '@backstage/ui';
import type { LogSourceInfo } from '@portico/plugin-logs-common';
import { type FixedRange, Notice, spans, timeOf } from '@portico/ui-kit';
import type { LogView } from '../../lib/viewAddress';
import { HowToSend } from './HowToSend';
import type { ChangeView } from './useLogView';

type NoLinesProps = {
  source: LogSourceInfo;
  view: LogView;
  change: ChangeView;
  fixed: FixedRange;
};

/** That a range has no lines, and where there may be some. */
export const NoLines = ({ source, view, change, fixed }: NoLinesProps) => {
  const isFiltered = Boolean(view.text || view.levels.length);
  const when = `between ${timeOf(fixed.from)} and ${timeOf(fixed.to)}`;
  const clear = () => change({ text: '', levels: [] });
  const widen = () =>
    change({ range: { span: '7d' }, moment: undefined }, { isStep: true });
  return (
    <Notice
      title={
        isFiltered ? `No line matches ${when}` : `There are no lines ${when}`
      }
      action={
        <>
          {isFiltered && <Button onPress={clear}>Show all lines</Button>}
          {fixed.to - fixed.from < spans['7d'] && (
            <Button variant="secondary" onPress={widen}>
              Look at the last 7 days
            </Button>
          )}
        </>
      }
    >
      {!isFiltered && <HowToSend selection={source.selection} />}
    </Notice>
  );
};
