import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import permission from '@backstage/plugin-permission-backend';
import { policyModule } from './module';

const start = (admins?: string[]) =>
  startTestBackend({
    features: [
      permission,
      policyModule,
      mockServices.rootConfig.factory({ data: { portico: { admins } } }),
    ],
  });

describe('policyModule', () => {
  it('lets the start fail on an admin that is not a group', async () => {
    await expect(
      start(['group:default/a', 'user:default/ann']),
    ).rejects.toThrow(
      /portico\.admins\[1\] is "user:default\/ann", which is not a reference/,
    );
  });

  it('starts with admins, and without', async () => {
    for (const admins of [['group:default/a'], undefined]) {
      const backend = await start(admins);
      const url = `http://localhost:${backend.server.port()}/api/permission`;
      expect((await fetch(`${url}/health`)).status).toBe(200);
      await backend.stop();
    }
  });
});
