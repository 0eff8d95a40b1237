import { Loaded } from '../common/Loaded';
import { NoPipelines } from '../common/NoPipelines';
import { RunFilters } from './RunFilters';
import { RunList } from './RunList';
import { RunsBar } from './RunsBar';
import styles from './RunsTab.module.css';
import { TrendChart } from './TrendChart';
import { useRunFilters } from './useRunFilters';
import { useRuns } from './useRuns';

/** The runs of an entity, live. */
export const RunsTab = ({ entityRef }: { entityRef: string }) => {
  const filters = useRunFilters();
  const { branch, choice } = filters;
  const { state, runs, more } = useRuns(entityRef, {
    branch,
    status: choice.status,
  });
  const { value } = state;
  return (
    <div className={styles.tab}>
      <RunsBar
        entityRef={entityRef}
        provider={value?.provider}
        onTriggered={state.retry}
      >
        {!value?.none && <RunFilters filters={filters} />}
      </RunsBar>
      <Loaded state={state}>
        {({ none }) =>
          none ? (
            <NoPipelines none={none} />
          ) : (
            <>
              <TrendChart runs={runs} />
              <RunList
                entityRef={entityRef}
                runs={choice.keeps ? runs.filter(choice.keeps) : runs}
                looked={runs.length}
                more={more}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
};
