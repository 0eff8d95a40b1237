import { toLookups } from './toLookups';

const textsOf = (identity: Parameters<typeof toLookups>[0]) =>
  toLookups(identity).map(({ text }) => text);

describe('toLookups', () => {
  it('looks by e-mail first, and by name only where names are given out', () => {
    const identity = {
      providerId: 'github',
      email: 'mara@larkspur.example',
      userName: 'mara',
      loginAnnotation: 'github.com/user-login',
    };
    expect(textsOf({ ...identity, ownsUserNames: false })).toEqual([
      'spec.profile.email "mara@larkspur.example"',
      'the annotation github.com/user-login "mara"',
    ]);
    expect(textsOf({ ...identity, ownsUserNames: true })).toEqual([
      'spec.profile.email "mara@larkspur.example"',
      'the annotation github.com/user-login "mara"',
      'metadata.name "mara"',
    ]);
  });

  it.each(['mara@larkspur.example', 'group:mara', 'a/b', '', 'x'.repeat(64)])(
    'never takes %j for the name of an entity',
    userName => {
      expect(
        toLookups({ providerId: 'oidc', userName, ownsUserNames: true }),
      ).toEqual([]);
    },
  );
});
