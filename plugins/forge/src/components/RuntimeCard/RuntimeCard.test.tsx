import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { ForgeService } from '@portico/plugin-forge-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForgeStandIn } from '../../__testUtils__/ForgeStandIn';
import { apisWith, config } from '../../__testUtils__/openForge';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { forgePlugin } from '../../plugin';

const basket: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'basket',
    namespace: 'default',
    annotations: {
      'backstage.io/source-location':
        'url:http://localhost:7007/api/forge/checkout/basket-service/src/branch/main/',
    },
  },
  spec: { type: 'service' },
};

const running: ForgeService = {
  ...{ service: true, name: 'basket', state: 'running', restarts: 0 },
  commit: 'abcdef0123456789abcdef0123456789abcdef01',
  since: new Date(Date.now() - 3 * 60_000).toISOString(),
  mayControl: true,
};

const open = (forge: ForgeStandIn) =>
  renderTestApp({
    config,
    features: [forgePlugin],
    extensions: [createTestEntityPage({ entity: basket })],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: apisWith(forge),
  });

const card = async () =>
  within(await screen.findByRole('region', { name: 'Local runtime' }));

describe('RuntimeCard', () => {
  quietConsole();

  it('shows how the service is, keeps up with it and controls it', async () => {
    const user = userEvent.setup();
    const forge = new ForgeStandIn();
    forge.service = running;
    open(forge);
    const service = await card();
    expect(service.getByRole('status')).toHaveTextContent(
      'Running since 3 minutes ago',
    );
    expect(service.getByRole('link', { name: 'abcdef0' })).toHaveAttribute(
      'href',
      `/forge/checkout/basket-service/commit/${running.commit}`,
    );
    expect(service.queryByText('Restarts')).toBeNull();

    forge.service = {
      ...running,
      ...{ state: 'crashed', restarts: 2, message: 'It wants a database.' },
      lastExit: { code: 137, at: new Date().toISOString() },
    };
    await waitFor(() =>
      expect(service.getByRole('status')).toHaveTextContent('Crashed'),
    );
    expect(service.getByText('started again 2 times')).toBeVisible();
    expect(service.getByText(/ended by SIGKILL/)).toBeVisible();
    expect(service.getByText('It wants a database.')).toBeVisible();

    forge.service = { ...running, state: 'stopped' };
    await user.click(service.getByRole('button', { name: 'Stop the service' }));
    forge.service = { ...running, state: 'starting' };
    await user.click(
      await service.findByRole('button', { name: 'Start the service' }),
    );
    await user.click(
      await service.findByRole('button', { name: 'Restart the service' }),
    );
    expect(forge.controls).toEqual(['stop', 'start', 'restart']);

    forge.fault = new Error('The disk is full');
    expect(await service.findByRole('alert')).toHaveTextContent(
      'The disk is full',
    );
    expect(service.getByRole('status')).toHaveTextContent('Starting');
  });

  it('has no buttons for those who may not push', async () => {
    const forge = new ForgeStandIn();
    forge.service = { ...running, mayControl: false };
    open(forge);
    const service = await card();
    expect(service.getByRole('status')).toHaveTextContent('Running');
    expect(service.queryByRole('button')).toBeNull();
  });

  it.each([
    ['no service', { service: false, reason: 'It has no package.json.' }],
    ['another component', { ...running, name: 'other' }],
  ])('is not there for %s', async (_, service) => {
    const forge = new ForgeStandIn();
    forge.service = service as ForgeService;
    const asked = jest.spyOn(forge, 'getService');
    open(forge);
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(screen.queryByText('Local runtime')).toBeNull();
  });
});
