import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Notice } from '@portico/ui-kit';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { Loaded } from '../common/Loaded';
import { RunWithoutComponent } from './RunWithoutComponent';
import { useRunPlace } from './useRunPlace';

/** The address of a run on the forge: leads to its page, which is one of a component. */
export const RunPage = () => {
  const { runId = '' } = useParams();
  const { hash } = useLocation();
  const toEntity = useRouteRef(entityRouteRef);
  const state = useRunPlace(runId);
  return (
    <Loaded
      state={state}
      missing={<Notice title={`There is no run ${runId} of this repository`} />}
    >
      {({ run, component }) =>
        component && toEntity ? (
          <Navigate
            replace
            to={`${toEntity(
              entityRouteParams(component),
            )}/pipelines/${runId}${hash}`}
          />
        ) : (
          <RunWithoutComponent run={run} />
        )
      }
    </Loaded>
  );
};
