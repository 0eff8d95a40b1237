import { Button } from '@backstage/ui';
import { type FixedRange, Notice, spans, timeOf } from '@portico/ui-kit';
import type { Selector } from '../../lib/selectorOf';
import { HowToMeasure } from './HowToMeasure';
import type { ChangeView } from './useMetricsView';

type NoMetricsProps = {
  selector: Selector;
  fixed: FixedRange;
  change: ChangeView;
};

/** That a range has no metrics, and how there come to be some. */
export const NoMetrics = ({ selector, fixed, change }: NoMetricsProps) => {
  const widen = () =>
    change({ range: { span: '24h' }, at: undefined }, { isStep: true });
  return (
    <Notice
      title={`There are no metrics between ${timeOf(fixed.from)} and ${timeOf(
        fixed.to,
      )}`}
      action={
        fixed.to - fixed.from < spans['24h'] && (
          <Button variant="secondary" onPress={widen}>
            Look at the last 24 hours
          </Button>
        )
      }
    >
      <HowToMeasure selector={selector} />
    </Notice>
  );
};
