import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { RunsTab } from './RunsTab';

const RunPage = lazy(() =>
  import('./RunPage').then(module => ({ default: module.RunPage })),
);

const RunRoute = ({ entityRef }: { entityRef: string }) => {
  const { runId = '' } = useParams();
  return <RunPage key={runId} entityRef={entityRef} runId={runId} />;
};

/** The tab of an entity: its runs, and below it the page of each. */
export const EntityPipelines = () => {
  const entityRef = stringifyEntityRef(useEntity().entity);
  return (
    <Suspense fallback={<Progress />}>
      <Routes>
        <Route
          path="/"
          element={<RunsTab key={entityRef} entityRef={entityRef} />}
        />
        <Route path="/:runId" element={<RunRoute entityRef={entityRef} />} />
      </Routes>
    </Suspense>
  );
};
