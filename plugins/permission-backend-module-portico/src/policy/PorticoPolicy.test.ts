import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { installedPermissions } from '../__testUtils__/installedPermissions';
import { PorticoPolicy } from './PorticoPolicy';
import { UnknownPermissions } from './UnknownPermissions';

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

function setUp(admins = ['group:default/portico-admins']) {
  const logger = mockServices.logger.mock();
  const policy = new PorticoPolicy({
    admins: new Set(admins),
    unknownPermissions: new UnknownPermissions(logger),
  });
  const decide = (permission: Permission, ...ownershipEntityRefs: string[]) => {
    const userEntityRef = 'user:default/ann';
    return policy.handle(
      { permission },
      {
        credentials: mockCredentials.user(userEntityRef),
        info: { userEntityRef, ownershipEntityRefs },
      },
    );
  };
  return { logger, policy, decide };
}

const basic = (name: string) =>
  createPermission({ name, attributes: { action: 'read' } });
const resource = (name: string, resourceType: string) =>
  createPermission({ name, attributes: {}, resourceType });

describe('PorticoPolicy', () => {
  it('denies everything to whoever is not signed in', async () => {
    const { policy, logger } = setUp();
    for (const permission of [...installedPermissions(), basic('made.up')]) {
      expect(await policy.handle({ permission })).toEqual({ result: DENY });
    }
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('allows everything, known or not, to admins however the ref is spelled', async () => {
    const { decide } = setUp();
    for (const permission of [...installedPermissions(), basic('made.up')]) {
      for (const ref of [
        'group:default/portico-admins',
        'Group:default/Portico-Admins',
      ]) {
        const decision = await decide(permission, 'user:default/ann', ref);
        expect(decision).toEqual({ result: ALLOW });
      }
    }
  });

  it('has no admins when no group is configured', async () => {
    const { decide } = setUp([]);
    expect(
      await decide(basic('devtools.info'), 'group:default/portico-admins'),
    ).toEqual({ result: DENY });
  });

  it('asks the catalog about groups, and the scaffolder about the person', async () => {
    const { decide } = setUp();
    const refs = ['user:default/ann', 'group:default/team-shop'];
    const entity = resource('catalog.entity.delete', 'catalog-entity');
    expect(await decide(entity, ...refs)).toEqual({
      result: CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        resourceType: 'catalog-entity',
        rule: 'IS_ENTITY_OWNER',
        params: { claims: refs },
      },
    });
    const task = resource('scaffolder.task.read', 'scaffolder-task');
    expect(await decide(task, ...refs)).toEqual({
      result: CONDITIONAL,
      pluginId: 'scaffolder',
      resourceType: 'scaffolder-task',
      conditions: {
        resourceType: 'scaffolder-task',
        rule: 'IS_TASK_OWNER',
        params: { createdBy: ['user:default/ann'] },
      },
    });
  });

  it('denies a known name with the wrong shape, and owners who own nothing', async () => {
    const { decide } = setUp();
    const refs = ['user:default/ann'];
    const denied = { result: DENY };
    for (const name of ['catalog.entity.delete', 'scaffolder.task.read']) {
      expect(await decide(basic(name), ...refs)).toEqual(denied);
      expect(await decide(resource(name, 'other'), ...refs)).toEqual(denied);
    }
    const entity = resource('catalog.entity.delete', 'catalog-entity');
    expect(await decide(entity)).toEqual(denied);
  });

  it('denies what has no row, and says so once a name and only for so long', async () => {
    const { decide, logger } = setUp();
    for (const name of [
      'made.up',
      'made.up',
      'constructor',
      '__proto__',
      'a\nb',
    ]) {
      expect(await decide(basic(name), 'user:default/ann')).toEqual({
        result: DENY,
      });
    }
    const lines = logger.warn.mock.calls.map(([line]) => line);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Permission "made\.up" has no row .* add a row/);
    expect(lines[3]).toMatch(/^Permission "a\\nb" has no row/);

    for (let i = 0; i < 200; i++) {
      await decide(basic(`flood.${i}.${'x'.repeat(500)}`), 'user:default/ann');
    }
    expect(logger.warn).toHaveBeenCalledTimes(100);
    expect(String(logger.warn.mock.lastCall?.[0]).length).toBeLessThan(300);
  });
});
