import { Permission } from '@backstage/plugin-permission-common';
import {
  forgePermissions,
  RESOURCE_TYPE_FORGE_REPOSITORY,
} from '@portico/plugin-forge-common';
import { installedPermissions } from './__testUtils__/installedPermissions';
import {
  OPEN_REPOSITORY,
  PRIVATE_REPOSITORY,
} from './__testUtils__/repositoriesPlugin';
import {
  Portal,
  SERVICE_TOKEN,
  startPortal,
} from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';

const everyone = 'member owner admin service';
const owners = 'owner admin service';
const admins = 'admin service';

// Ann owns the entity and started the task that the questions are about; Ben
// is a member of another team, Ada an admin.
const matrix: Record<string, string> = {
  'catalog.entity.read': everyone,
  'catalog.entity.create': everyone,
  'catalog.entity.validate': everyone,
  'catalog.entity.refresh': owners,
  'catalog.entity.delete': owners,
  'catalog.location.read': everyone,
  'catalog.location.analyze': everyone,
  'catalog.location.create': everyone,
  'catalog.location.delete': everyone, // narrowed by the location guard
  'catalog.ingestion.read': admins,
  'catalog.ingestion.manage': admins,
  'catalog.entities.unprocessed.read': admins,
  'catalog.entities.unprocessed.delete': admins,
  'scaffolder.template.parameter.read': everyone,
  'scaffolder.template.step.read': everyone,
  'scaffolder.template.management': everyone,
  'scaffolder.template.dry-run': everyone,
  'scaffolder.action.execute': everyone,
  'scaffolder.task.create': everyone,
  'scaffolder.task.read': owners,
  'scaffolder.task.cancel': owners,
  'forge.repo.create': everyone,
  'forge.repo.read': owners,
  'forge.repo.write': owners,
  'forge.repo.delete': owners,
  'pipelines.run.read': everyone,
  'pipelines.run.trigger': owners,
  'logs.read': everyone,
  'logs.query': admins,
  'logs.push': admins,
  'devtools.administer': admins,
  'devtools.info': admins,
  'devtools.config': admins,
  'devtools.external-dependencies': admins,
  'devtools.scheduler.read': admins,
  'devtools.scheduler.trigger': admins,
  'made.up': admins,
};

const madeUp: Permission = {
  type: 'basic',
  name: 'made.up',
  attributes: { action: 'read' },
};

describe('roles × permissions, through the real permission backend', () => {
  let portal: Portal;
  let resourceRefs: Record<string, string>;
  let tokens: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal();
    const [ben, ann, ada] = await Promise.all(
      ['ben', 'ann', 'ada'].map(name => until(() => portal.signIn(name))),
    );
    tokens = { member: ben, owner: ann, admin: ada, service: SERVICE_TOKEN };

    await portal.register('/shop.yaml', ann);
    await portal.untilRead('component/default/shop', ann);
    resourceRefs = {
      'catalog-entity': 'component:default/shop',
      'scaffolder-task': await portal.startTask(ann),
      'scaffolder-template': 'template:default/greet',
      'scaffolder-action': 'debug:log',
      [RESOURCE_TYPE_FORGE_REPOSITORY]: PRIVATE_REPOSITORY,
    };
  });

  afterAll(() => portal.stop());

  const permissions = [...installedPermissions(), madeUp];

  it('covers every installed permission', () => {
    expect(Object.keys(matrix).sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  const ask = (token: string | undefined) =>
    portal.call(
      'POST',
      '/probe/allowed',
      token,
      permissions.map(permission => ({
        permission,
        ...('resourceType' in permission && {
          resourceRef: resourceRefs[permission.resourceType],
        }),
      })),
    );

  it.each(['member', 'owner', 'admin', 'service'])(
    'admits %s to what the matrix says, and to nothing else',
    async role => {
      const response = await ask(tokens[role]);
      expect(response.status).toBe(200);
      const expected = Object.keys(matrix).filter(name =>
        matrix[name].split(' ').includes(role),
      );
      expect((await response.json()).sort()).toEqual(expected.sort());
    },
  );

  it('lets everyone read repositories that are not private', async () => {
    const questions = forgePermissions
      .filter(permission => 'resourceType' in permission)
      .map(permission => ({ permission, resourceRef: OPEN_REPOSITORY }));
    const response = await portal.call(
      'POST',
      '/probe/allowed',
      tokens.member,
      questions,
    );
    expect(await response.json()).toEqual(['forge.repo.read']);
  });

  it('does not even answer whoever is not signed in', async () => {
    expect((await ask(undefined)).status).toBe(401);
  });
});
