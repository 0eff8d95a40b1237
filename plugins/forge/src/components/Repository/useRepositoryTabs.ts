import { useLocation } from 'react-router-dom';
import { useRepository } from './RepositoryContext';

const tabOfPage: Record<string, string> = {
  actions: 'commits',
  branches: 'branches',
  commit: 'commits',
  commits: 'commits',
  compare: 'branches',
  settings: 'settings',
};

/** The tabs of a repository, and the one that the page belongs to. */
export function useRepositoryTabs() {
  const { repository, branches, paths } = useRepository();
  const { pathname } = useLocation();
  const [page] = pathname.slice(paths.home.length + 1).split('/');
  const activeId = tabOfPage[page] ?? 'files';
  const tabs = [
    { id: 'files', label: 'Files', href: paths.home },
    {
      id: 'commits',
      label: 'Commits',
      href: paths.commits(repository.default_branch),
    },
    {
      id: 'branches',
      label: `Branches (${branches.length})`,
      href: paths.branches,
    },
  ];
  if (repository.permissions.push) {
    tabs.push({ id: 'settings', label: 'Settings', href: paths.settings });
  }
  return { tabs, active: tabs.find(({ id }) => id === activeId) ?? tabs[0] };
}
