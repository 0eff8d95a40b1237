import { fireEvent, screen, within } from '@testing-library/react';
import searchPlugin from '@backstage/plugin-search/alpha';
import { openApp } from '../../__testUtils__/openApp';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { pagePlugin, sidebarFeatures } from '../../__testUtils__/standIns';

const features = [
  ...sidebarFeatures,
  searchPlugin,
  pagePlugin('user-settings', '/settings', 'Settings'),
  pagePlugin('pipelines', '/pipelines', 'Pipelines'),
  pagePlugin('catalog', '/catalog', 'Catalog'),
  pagePlugin('onboarding', '/onboarding', 'Onboarding'),
  pagePlugin('catalog-graph', '/catalog-graph', 'Graph'),
];

const linksOfSidebar = async () => {
  const sidebar = await screen.findByRole('navigation', {
    name: 'sidebar nav',
  });
  return within(sidebar)
    .getAllByRole('link')
    .map(link => [
      link.getAttribute('aria-label') ?? link.textContent,
      link.getAttribute('href'),
    ]);
};

describe('navModule', () => {
  quietConsole();

  it('leads to every page once: known ones in their order, others by name', async () => {
    openApp({ features });
    expect(await screen.findByText('This is Home')).toBeVisible();
    expect(await linksOfSidebar()).toEqual([
      ['Portico home', '/'],
      ['Home', '/'],
      ['Catalog', '/catalog'],
      ['Graph', '/catalog-graph'],
      ['Pipelines', '/pipelines'],
      ['Onboarding', '/onboarding'],
      ['Notifications 3 unread', '/notifications'],
      ['Settings', '/settings'],
    ]);
    fireEvent.click(screen.getByRole('link', { name: 'Pipelines' }));
    expect(await screen.findByText('This is Pipelines')).toBeVisible();
  });

  it('opens and closes the search from the sidebar and by Ctrl+K', async () => {
    openApp({ features });
    fireEvent.click(await screen.findByRole('button', { name: 'Search' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    fireEvent.keyDown(document.body, { key: 'K', metaKey: true });
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('says so where no page answers, and leads back', async () => {
    openApp({ features, path: '/no/such/page' });
    expect(
      await screen.findByRole('heading', {
        name: 'There is nothing at this address',
      }),
    ).toBeVisible();
    expect(screen.getByText('/no/such/page')).toBeVisible();
    const main = screen
      .getByText('/no/such/page')
      .closest<HTMLElement>('.bui-Container')!;
    expect(
      within(main)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Home', '/'],
      ['Catalog', '/catalog'],
      ['Search', '/search'],
    ]);
    fireEvent.click(within(main).getByRole('link', { name: 'Catalog' }));
    expect(await screen.findByText('This is Catalog')).toBeVisible();
  });
});
