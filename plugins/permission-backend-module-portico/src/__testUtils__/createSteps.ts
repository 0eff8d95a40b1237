import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Call } from './createCaller';
import { USER_HEADER } from './testSignInModule';
import { until } from './until';

/** What people do in the tests, as steps that fail when the portal refuses. */
export function createSteps(call: Call, fileUrl: (path: string) => string) {
  const readJson = async (...args: Parameters<Call>) => {
    const response = await call(...args);
    if (!response.ok) {
      throw new Error(`${args[0]} ${args[1]}: ${await response.text()}`);
    }
    return response.json();
  };

  return {
    async signIn(name: string): Promise<string> {
      const { backstageIdentity } = await readJson(
        'GET',
        '/auth/test/refresh',
        undefined,
        undefined,
        { [USER_HEADER]: `user:default/${name}` },
      );
      return backstageIdentity.token;
    },

    /** @returns the id of the location. */
    async register(file: string, token: string): Promise<string> {
      const target = fileUrl(file);
      const body = { type: 'url', target };
      const { location } = await readJson(
        'POST',
        '/catalog/locations',
        token,
        body,
      );
      return location.id;
    },

    /** Waits until the catalog has read the location as it is now, or failed to. */
    async untilProcessed(id: string, adminToken: string): Promise<void> {
      const path = `/catalog/locations/${id}`;
      const { entityRef, target } = await readJson('GET', path, adminToken);
      await until(async () => {
        const { items } = await readJson(
          'POST',
          '/catalog/entities/by-refs',
          adminToken,
          { entityRefs: [entityRef] },
        );
        const { entities } = await readJson(
          'GET',
          '/catalog/entities/unprocessed/pending',
          adminToken,
        );
        const isFailed = entities.some(
          (item: { unprocessed_entity: Entity; errors?: unknown[] }) =>
            stringifyEntityRef(item.unprocessed_entity) === entityRef &&
            item.errors?.length,
        );
        const isRead = items[0]?.status || items[0]?.spec.target === target;
        return isFailed || isRead ? true : undefined;
      });
    },

    /** @returns the uid of the entity, once the catalog has it. */
    async untilRead(path: string, token: string): Promise<string> {
      const entity = await until(() =>
        readJson('GET', `/catalog/entities/by-name/${path}`, token),
      );
      return entity.metadata.uid;
    },

    /** @returns the id of the task. */
    async startTask(token: string): Promise<string> {
      const { id } = await readJson('POST', '/scaffolder/v2/tasks', token, {
        templateRef: 'template:default/greet',
        values: {},
      });
      return id;
    },
  };
}
