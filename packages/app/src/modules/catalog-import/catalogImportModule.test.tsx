import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import { screen } from '@testing-library/react';
import { openApp } from '../../__testUtils__/openApp';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { sidebarFeatures } from '../../__testUtils__/standIns';
import { catalogImportModule } from './catalogImportModule';

const features = [
  ...sidebarFeatures,
  catalogPlugin,
  catalogImportPlugin,
  catalogImportModule,
];

describe('catalogImportModule', () => {
  quietConsole();

  it('asks for the address of a file and shows what one says, with no link to outside', async () => {
    openApp({
      path: '/catalog-import',
      features,
      permissions: ['catalog.entity.create'],
    });
    expect(
      await screen.findByRole('heading', {
        name: 'Register what exists already',
      }),
    ).toBeVisible();
    expect(await screen.findByRole('textbox', { name: /URL/ })).toBeVisible();
    expect(screen.getByText('What is read')).toBeVisible();
    expect(await screen.findByText('my-service')).toBeVisible();
    const targets = screen
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(targets.filter(target => /^[a-z]+:/.test(target ?? ''))).toEqual([]);
  });

  it('is only there for those who may add entities', async () => {
    openApp({ path: '/catalog-import', features });
    expect(
      await screen.findByText('There is nothing at this address'),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /Register/ }),
    ).not.toBeInTheDocument();
  });
});
