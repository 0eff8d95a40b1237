import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import catalogModuleForge from '.';

/** The names of the providers that the module adds. */
async function providersWith(data: JsonObject): Promise<string[]> {
  const names: string[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addProcessor: () => undefined,
          addEntityProvider: (...providers) =>
            names.push(
              ...providers.flat().map(provider => provider.getProviderName()),
            ),
          addPlaceholderResolver: () => undefined,
          setOnProcessingErrorHandler: () => undefined,
        },
      ],
    ],
    features: [
      catalogModuleForge,
      mockServices.rootConfig.factory({ data }),
      mockServices.scheduler.factory(),
    ],
  });
  await backend.stop();
  return names;
}

const gitea = (...list: JsonObject[]) => ({ integrations: { gitea: list } });
const forge = { host: 'a:1', baseUrl: 'http://a:1/api/forge' };

describe('where there is a forge', () => {
  it('is the integration with its path, or with the configured host', async () => {
    const catalog = { providers: { forge: { host: 'other' } } };
    expect(await providersWith({})).toEqual([]);
    expect(await providersWith(gitea({ host: 'other' }))).toEqual([]);
    expect(await providersWith(gitea({ host: 'other' }, forge))).toEqual([
      'forge-discovery',
    ]);
    expect(
      await providersWith({ ...gitea({ host: 'other' }), catalog }),
    ).toEqual(['forge-discovery']);
    await expect(providersWith({ ...gitea(forge), catalog })).rejects.toThrow(
      "catalog.providers.forge.host is 'other', and there is no such host in integrations.gitea",
    );
  });
});
