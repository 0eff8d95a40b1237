import { Progress } from '@backstage/core-components';
import { Container, Header } from '@backstage/ui';
import { Notice } from '@portico/ui-kit';
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { BranchesPage } from '../BranchesPage';
import { CommitsPage } from '../CommitsPage';
import { TreePage } from '../TreePage';
import { EmptyRepository } from './EmptyRepository';
import { RepositoryProvider, useRepository } from './RepositoryContext';
import { RepositoryHeader } from './RepositoryHeader';

const FilePage = lazy(() =>
  import('../FilePage').then(module => ({ default: module.FilePage })),
);
const CommitPage = lazy(() =>
  import('../CommitPage').then(module => ({ default: module.CommitPage })),
);
const EditPage = lazy(() =>
  import('../EditPage').then(module => ({ default: module.EditPage })),
);
const NewFilePage = lazy(() =>
  import('../EditPage').then(module => ({ default: module.NewFilePage })),
);

const ComparePage = lazy(() =>
  import('../ComparePage').then(module => ({ default: module.ComparePage })),
);
const SettingsPage = lazy(() =>
  import('../SettingsPage').then(module => ({ default: module.SettingsPage })),
);

const RunPage = lazy(() =>
  import('../RunPage').then(module => ({ default: module.RunPage })),
);

const Pages = () => (
  <Routes>
    <Route path="/" element={<TreePage />} />
    <Route path="/tree/:ref/*" element={<TreePage />} />
    <Route path="/blob/:ref/*" element={<FilePage />} />
    <Route path="/edit/:ref/*" element={<EditPage />} />
    <Route path="/new/:ref/*" element={<NewFilePage />} />
    <Route path="/commits/:ref/*" element={<CommitsPage />} />
    <Route path="/commit/:sha" element={<CommitPage />} />
    <Route path="/actions/runs/:runId" element={<RunPage />} />
    <Route path="/branches" element={<BranchesPage />} />
    <Route path="/compare/:base/:head" element={<ComparePage />} />
    <Route path="/settings" element={<SettingsPage />} />
    <Route
      path="*"
      element={<Notice title="There is no such page of this repository" />}
    />
  </Routes>
);

/** The first file can be made here too; everything else waits for it. */
const EmptyPages = () => (
  <Routes>
    <Route path="/new/:ref/*" element={<NewFilePage />} />
    <Route path="/settings" element={<SettingsPage />} />
    <Route path="*" element={<EmptyRepository />} />
  </Routes>
);

const RepositoryBody = () => {
  const { repository } = useRepository();
  return (
    <>
      <RepositoryHeader />
      <Container pt="4" pb="6">
        <Suspense fallback={<Progress />}>
          {repository.empty ? <EmptyPages /> : <Pages />}
        </Suspense>
      </Container>
    </>
  );
};

/** All pages of one repository. */
export const RepositoryPages = () => {
  const { owner = '', name = '' } = useParams();
  const frame = (notice: ReactNode) => (
    <>
      <Header title={`${owner}/${name}`} />
      <Container pt="4">{notice}</Container>
    </>
  );
  return (
    <RepositoryProvider
      key={`${owner}/${name}`}
      owner={owner}
      name={name}
      frame={frame}
    >
      <RepositoryBody />
    </RepositoryProvider>
  );
};
