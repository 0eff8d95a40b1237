import catalogPlugin from '@backstage/plugin-catalog/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen } from '@testing-library/react';
import { openApp } from '../../__testUtils__/openApp';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { wordingModule } from './wordingModule';

describe('wordingModule', () => {
  quietConsole();

  it('replaces what upstream pages say about Backstage', async () => {
    openApp({
      path: '/settings',
      features: [catalogPlugin, userSettingsPlugin, wordingModule],
    });
    expect(await screen.findByText('Identity')).toBeInTheDocument();
    expect(screen.queryByText(/Backstage/)).not.toBeInTheDocument();
  });
});
