import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { actAsCaller } from './actAsCaller';

const portal = { username: 'portal', password: 'of the portal' };
const config = mockServices.rootConfig({
  data: {
    backend: { baseUrl: 'https://portico.example/' },
    integrations: {
      gitea: [
        {
          host: 'portico.example',
          baseUrl: 'https://portico.example/api/forge/',
          ...portal,
        },
        { host: 'git.example', ...portal },
      ],
      github: [{ host: 'github.com', token: 'of the portal' }],
    },
  },
});

describe('actAsCaller', () => {
  const integrations = ScmIntegrations.fromConfig(config);
  const auth = mockServices.auth({ pluginId: 'scaffolder' });
  const actOn = (host: string, type: 'gitea' | 'github' = 'gitea') =>
    actAsCaller({
      auth,
      config,
      integrations,
      target: { host, type, owner: 'checkout', name: 'gift-cards' },
      caller: mockCredentials.user('user:default/mara'),
    });

  it('sends the person to the git host of the portal', async () => {
    const acting = (await actOn('portico.example')).gitea.list()[0].config;
    expect(acting.baseUrl).toBe('https://portico.example/api/forge');
    expect(acting.host).toBe('portico.example');
    const forge = mockServices.auth({ pluginId: 'forge' });
    expect(await forge.authenticate(acting.password!)).toMatchObject({
      principal: { type: 'user', userEntityRef: 'user:default/mara' },
    });
    const catalog = mockServices.auth({ pluginId: 'catalog' });
    await expect(catalog.authenticate(acting.password!)).rejects.toThrow(
      'Invalid mock token target plugin ID',
    );
  });

  it('leaves other hosts to the account of the portal', async () => {
    expect(await actOn('git.example')).toBe(integrations);
    expect(await actOn('github.com', 'github')).toBe(integrations);
  });
});
