import { faultOfBranch, faultOfName } from './repositoryNames';

describe('repositoryNames', () => {
  it.each(['basket-service', 'A.b_c', '1'])('takes %s', name => {
    expect(faultOfName(name)).toBeUndefined();
    expect(faultOfBranch(name)).toBeUndefined();
  });

  it.each(['', '../etc', 'a b', '.hidden', 'a/b', 'a..b', '-x'])(
    'refuses %p',
    name => {
      expect(faultOfName(name)).toEqual(expect.any(String));
      expect(faultOfBranch(name)).toEqual(expect.any(String));
    },
  );

  it('refuses what only one of them cannot be', () => {
    expect(faultOfName('a.git')).toContain('.git');
    expect(faultOfName('a'.repeat(101))).toBe('At most 100 characters');
    expect(faultOfBranch('main.lock')).toEqual(expect.any(String));
  });
});
