import { Progress } from '@backstage/core-components';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { useForgePaths } from './common/useForgePaths';

const ListPage = lazy(() =>
  import('./ListPage').then(module => ({ default: module.ListPage })),
);
const TokensPage = lazy(() =>
  import('./TokensPage').then(module => ({ default: module.TokensPage })),
);
const RepositoryPages = lazy(() =>
  import('./Repository').then(module => ({ default: module.RepositoryPages })),
);

/** The address of an owner alone, which people get by shortening one. */
const OwnerRedirect = () => {
  const { owner = '' } = useParams();
  const { list } = useForgePaths();
  return <Navigate replace to={`${list}?q=${encodeURIComponent(owner)}`} />;
};

export const ForgePages = () => (
  <Suspense fallback={<Progress />}>
    <Routes>
      <Route path="/" element={<ListPage />} />
      <Route path="/tokens" element={<TokensPage />} />
      <Route path="/:owner" element={<OwnerRedirect />} />
      <Route path="/:owner/:name/*" element={<RepositoryPages />} />
    </Routes>
  </Suspense>
);
