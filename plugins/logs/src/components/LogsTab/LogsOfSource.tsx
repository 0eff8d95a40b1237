import type { LogSourceInfo } from '@portico/plugin-logs-common';
import { isBadPattern } from '../../lib/errors';
import { levelCounts } from '../../lib/levelCounts';
import { filterOf, type LogView } from '../../lib/viewAddress';
import { useEntityRef } from '../common/useEntityRef';
import { HistogramSection } from '../Histogram';
import { Filters } from './Filters';
import { Lines } from './Lines';
import { LinesHead } from './LinesHead';
import styles from './LogsTab.module.css';
import { TimeBar } from './TimeBar';
import { useFeed } from './useFeed';
import { useHistogram } from './useHistogram';
import type { ChangeView } from './useLogView';
import { useRange } from './useRange';

type LogsOfSourceProps = {
  source: LogSourceInfo;
  sources: LogSourceInfo[];
  view: LogView;
  change: ChangeView;
};

/** The logs that one source has of an entity. */
export const LogsOfSource = (props: LogsOfSourceProps) => {
  const { source, sources, view, change } = props;
  const entityRef = useEntityRef();
  const { fixed, refresh } = useRange(view.range);
  const of = { entityRef, source: source.id };
  const query = { of, ...fixed, filter: filterOf(view) };
  const isFollowing = view.isFollowing && source.canFollow;
  const { feed, state, following } = useFeed(query, view.moment, isFollowing);
  const histogram = useHistogram(query, {
    isOn: source.hasHistogram,
    isFollowing,
  });
  const patternError = [state.error, histogram.error].find(
    error => view.isRegex && error && isBadPattern(error),
  );
  const counts = histogram.value && levelCounts(histogram.value.histogram);
  return (
    <div className={styles.logs}>
      <TimeBar {...{ sources, source, view, fixed, change, refresh }} />
      <Filters {...{ view, change, counts, patternError }} />
      {!patternError && source.hasHistogram && (
        <HistogramSection
          {...histogram}
          levels={view.levels}
          onZoom={range =>
            change(
              { range, moment: undefined, isFollowing: false },
              { isStep: true },
            )
          }
        />
      )}
      {!patternError && (
        <>
          <LinesHead {...{ source, view, change, state, following }} />
          <Lines {...{ source, view, change, fixed, feed, state, refresh }} />
        </>
      )}
    </div>
  );
};
