import visualizerPlugin from '@backstage/plugin-app-visualizer';
import devToolsPlugin from '@backstage/plugin-devtools/alpha';
import { screen } from '@testing-library/react';
import { openApp } from '../../__testUtils__/openApp';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { sidebarFeatures } from '../../__testUtils__/standIns';
import { devToolsModule, visualizerModule } from './adminModules';

const features = [
  ...sidebarFeatures,
  devToolsPlugin,
  devToolsModule,
  visualizerPlugin,
  visualizerModule,
];

describe('admin modules', () => {
  quietConsole();

  it('hides the pages of admins from everyone else', async () => {
    openApp({ path: '/devtools', features });
    expect(
      await screen.findByRole('heading', {
        name: 'There is nothing at this address',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Notifications' })).toBeVisible();
    expect(screen.queryByText('DevTools')).not.toBeInTheDocument();
    expect(screen.queryByText('Visualizer')).not.toBeInTheDocument();
  });

  it('shows them to those who may read them', async () => {
    openApp({ features, permissions: ['devtools.info'] });
    expect(await screen.findByText('This is Home')).toBeVisible();
    expect(screen.getByRole('link', { name: 'DevTools' })).toHaveAttribute(
      'href',
      '/devtools',
    );
    expect(screen.getByRole('link', { name: 'Visualizer' })).toHaveAttribute(
      'href',
      '/visualizer',
    );
  });
});
