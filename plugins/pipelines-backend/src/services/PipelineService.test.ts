import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EntityPipelines } from '@portico/plugin-pipelines-node';
import type { Access } from './Access';
import { PipelineService } from './PipelineService';
import { ProviderRegistry } from './ProviderRegistry';

const access = {
  mayRead: async () => undefined,
  mayTrigger: async () => undefined,
} as unknown as Access;

function createService(controlAnywhere: boolean) {
  const cancelled: string[] = [];
  const provider = {
    id: 'test',
    find: ({
      argument,
      sourceUrl,
    }: {
      argument?: string;
      sourceUrl?: string;
    }) =>
      ({
        info: { title: 'Test CI' },
        repository: {
          host: 'test',
          owner: 'o',
          name: argument ?? sourceUrl?.split('/').pop(),
        },
        cancel: async (_caller: unknown, id: string) => {
          cancelled.push(id);
        },
      } as unknown as EntityPipelines),
  };
  const component = (name: string, annotations: Record<string, string>) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
  });
  const location = { 'backstage.io/managed-by-location': 'url:https://test/a' };
  const service = new PipelineService({
    access,
    catalog: catalogServiceMock({
      entities: [
        component('own', location),
        component('same', { ...location, 'portico.dev/pipelines': 'test:a' }),
        component('named', { ...location, 'portico.dev/pipelines': 'test:b' }),
        component('source', {
          ...location,
          'backstage.io/source-location': 'url:https://test/b',
        }),
      ],
    }),
    controlAnywhere,
    registry: new ProviderRegistry([provider]),
    onSeen: () => undefined,
  });
  const credentials = mockCredentials.user();
  const cancel = (name: string) =>
    service.cancel(
      { credentials, entityRef: `component:default/${name}` },
      name,
    );
  return { service, credentials, cancel, cancelled };
}

describe('PipelineService', () => {
  it('controls with the portal’s account only what the entity is part of', async () => {
    const { cancel, cancelled } = createService(false);
    await cancel('own');
    await cancel('same');
    for (const name of ['named', 'source']) {
      await expect(cancel(name)).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('pipelines.controlAnywhere'),
      });
    }
    expect(cancelled).toEqual(['own', 'same']);
  });

  it('controls what an administrator allows, and what a host can do', async () => {
    const { service, credentials, cancel, cancelled } = createService(true);
    await cancel('named');
    await cancel('source');
    expect(cancelled).toEqual(['named', 'source']);
    const entityRef = 'component:default/own';
    await expect(
      service.rerun({ credentials, entityRef }, '1'),
    ).rejects.toMatchObject({
      name: 'NotImplementedError',
      message: expect.stringContaining(
        'Test CI lets the portal repeat no runs',
      ),
    });
  });
});
