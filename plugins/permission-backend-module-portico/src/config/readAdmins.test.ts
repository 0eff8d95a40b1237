import { mockServices } from '@backstage/backend-test-utils';
import { readAdmins } from './readAdmins';

function read(admins: unknown) {
  const logger = mockServices.logger.mock();
  const config = mockServices.rootConfig({
    data: { portico: { admins } } as never,
  });
  return { refs: () => [...readAdmins({ config, logger })], logger };
}

describe('readAdmins', () => {
  it('reads groups in any spelling of their ref, and only once', () => {
    const { refs, logger } = read([
      'group:default/portico-admins',
      'Group:Default/Portico-Admins',
      'group:platform',
    ]);
    expect(refs()).toEqual([
      'group:default/portico-admins',
      'group:default/platform',
    ]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it.each([[undefined], [null], [[]]])('warns that %j admits nobody', value => {
    const { refs, logger } = read(value);
    expect(refs()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/^portico\.admins is missing or empty.*nobody/),
    );
  });

  it.each([
    [
      'group:default/a',
      'portico.admins is "group:default/a", which is not a list',
    ],
    ['', 'portico.admins is "", which is not a list'],
    [{ group: 'a' }, 'portico.admins is {"group":"a"}, which is not a list'],
    [['portico-admins'], 'portico.admins[0] is "portico-admins", which is not'],
    [
      ['group:default/a', 'user:default/ann'],
      'portico.admins[1] is "user:default/ann", which is not a reference to a group',
    ],
    [[''], 'portico.admins[0] is "", which is not'],
    [['group:'], 'portico.admins[0] is "group:", which is not'],
    [
      ['group:default/two words'],
      'portico.admins[0] is "group:default/two words"',
    ],
    [['group:Bad_Space/a'], 'portico.admins[0] is "group:Bad_Space/a"'],
    [[7], 'portico.admins[0] is 7, which is not'],
    [[null], 'portico.admins[0] is null, which is not'],
    [[['group:default/a']], 'portico.admins[0] is ["group:default/a"]'],
  ])('refuses %j', (value, message) => {
    expect(read(value).refs).toThrow(message);
  });
});
