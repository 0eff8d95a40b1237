import { Progress } from '@backstage/core-components';
import { Container } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { NoForge } from './common/NoForge';
import { useForgePaths } from './common/useForgePaths';
import { useHasForge } from './common/useHasForge';

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

const Pages = () => (
  <Suspense fallback={<Progress />}>
    <Routes>
      <Route path="/" element={<ListPage />} />
      <Route path="/tokens" element={<TokensPage />} />
      <Route path="/:owner" element={<OwnerRedirect />} />
      <Route path="/:owner/:name/*" element={<RepositoryPages />} />
    </Routes>
  </Suspense>
);

/** Everything below `/forge`. */
export const ForgePages = () => (
  <main>
    {useHasForge() ? (
      <Pages />
    ) : (
      <Container pt="4">
        <NoForge />
      </Container>
    )}
  </main>
);
