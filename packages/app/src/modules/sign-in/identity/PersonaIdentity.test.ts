import { ResponseError } from '@backstage/errors';
import type { PersonaSession } from '../SignInClient';
import { PersonaIdentity } from './PersonaIdentity';

const session = (token: string): PersonaSession => ({
  profile: { displayName: 'Mara', email: 'mara@larkspur.example' },
  backstageIdentity: {
    token,
    expiresInSeconds: 3600,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/mara',
      ownershipEntityRefs: ['user:default/mara'],
    },
  },
});

describe('PersonaIdentity', () => {
  const client = { signInAs: jest.fn() };
  const onGone = jest.fn();
  const onSignOut = jest.fn();
  const create = () =>
    new PersonaIdentity({
      client,
      onGone,
      onSignOut,
      session: session('first'),
    });
  const minutes = (count: number) => jest.advanceTimersByTime(count * 60_000);

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('replaces its token before it ends, once for all who ask', async () => {
    client.signInAs.mockResolvedValue(session('second'));
    const identity = create();

    minutes(54);
    expect(await identity.getCredentials()).toEqual({ token: 'first' });
    expect(client.signInAs).not.toHaveBeenCalled();

    minutes(2);
    expect(
      await Promise.all([identity.getCredentials(), identity.getCredentials()]),
    ).toEqual([{ token: 'second' }, { token: 'second' }]);
    expect(client.signInAs.mock.calls).toEqual([['user:default/mara']]);
    expect(await identity.getProfileInfo()).toEqual({
      displayName: 'Mara',
      email: 'mara@larkspur.example',
    });
    minutes(54);
    expect(await identity.getCredentials()).toEqual({ token: 'second' });
    expect(client.signInAs).toHaveBeenCalledTimes(1);
  });

  it('keeps a token that still holds when the portal does not answer', async () => {
    client.signInAs.mockRejectedValue(new Error('no answer'));
    const identity = create();
    minutes(56);
    expect(await identity.getCredentials()).toEqual({ token: 'first' });
    minutes(5);
    await expect(identity.getCredentials()).rejects.toThrow('no answer');
    client.signInAs.mockResolvedValue(session('second'));
    expect(await identity.getCredentials()).toEqual({ token: 'second' });
    expect(onGone).not.toHaveBeenCalled();
  });

  it('tells when the person is gone from the catalog', async () => {
    const gone = await ResponseError.fromResponse(
      new Response('{}', { status: 404 }),
    );
    client.signInAs.mockRejectedValue(gone);
    const identity = create();
    minutes(56);
    await expect(identity.getCredentials()).rejects.toBe(gone);
    expect(onGone).toHaveBeenCalledWith(gone);
    await identity.signOut();
    expect(onSignOut).toHaveBeenCalledTimes(1);
  });
});
