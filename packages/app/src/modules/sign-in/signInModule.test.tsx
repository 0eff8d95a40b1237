import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  failure,
  FakePortal,
  PEOPLE,
  session,
} from './__testUtils__/FakePortal';
import { github, openPortal } from './__testUtils__/openPortal';

const PERSONA = { id: 'persona', title: 'People of the catalog' };

const remembered = () => localStorage.getItem('portico.sign-in');

const AS_MARA =
  'In the portal as Mara Lindqvist | mara@larkspur.example | token-1 | user:default/mara | group:default/checkout';
const MARA = 'Continue as Mara Lindqvist, Senior engineer';

describe('signInModule', () => {
  let portal: FakePortal;

  beforeEach(() => {
    portal = new FakePortal();
    // JSS and navigation, of which jsdom knows only parts.
    jest.spyOn(console, 'error').mockImplementation(() => {});
    jest.spyOn(console, 'warn').mockImplementation(() => {});
  });

  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    jest.useRealTimers();
    jest.restoreAllMocks();
    Object.values(github).forEach(mock => mock.mockReset());
  });

  describe('with the people of the catalog', () => {
    beforeEach(() => {
      portal.offers(PERSONA).answer('persona/personas', { body: PEOPLE });
      portal.answer('persona/refresh', session('user:default/mara'));
    });

    it('lists people by team, and finds them by name, job and team', async () => {
      openPortal();
      expect(
        await screen.findByRole('heading', { level: 1, name: 'Portico' }),
      ).toBeVisible();
      expect(
        screen.getByText('The developer portal of Larkspur'),
      ).toBeVisible();
      expect(await screen.findByText('3 people')).toBeVisible();

      const teams = () =>
        screen
          .getAllByRole('heading', { level: 3 })
          .map(heading => heading.textContent);
      const peopleIn = (team: string) =>
        within(screen.getByRole('region', { name: team }))
          .getAllByRole('button')
          .map(button => button.dataset.persona);
      expect(teams()).toEqual([
        'Checkout',
        'Data Platform',
        'Portico Admins',
        'Without a team',
      ]);
      expect(peopleIn('Checkout')).toEqual(['user:default/mara']);
      expect(screen.getByRole('button', { name: MARA })).toBeVisible();
      expect(peopleIn('Portico Admins')).toEqual(['user:default/bo']);
      expect(peopleIn('Without a team')).toEqual(['user:default/zoe']);

      const search = screen.getByRole('searchbox');
      await userEvent.type(search, 'ENGINEER admins');
      expect(teams()).toEqual(['Portico Admins']);
      expect(screen.getByText('1 person')).toBeVisible();
      await userEvent.clear(search);
      await userEvent.type(search, 'nobody');
      expect(
        screen.getByText('Nobody has all these words in name, job or team'),
      ).toBeVisible();
      expect(screen.queryByRole('heading', { level: 3 })).toBeNull();

      for (const { init } of portal.requests) {
        expect(init.headers).toMatchObject({
          'X-Requested-With': 'XMLHttpRequest',
        });
      }
    });

    it('signs in by keyboard, stays signed in on reload, and signs out', async () => {
      const first = openPortal();
      await screen.findByText('3 people');
      screen.getByRole('searchbox').focus();
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
      expect(screen.getByRole('button', { name: MARA })).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}');
      expect(screen.getByRole('searchbox')).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(await screen.findByText(AS_MARA)).toBeVisible();
      expect(portal.bodiesOf('persona/refresh')).toEqual([
        { userEntityRef: 'user:default/mara' },
      ]);
      first.unmount();

      const second = openPortal();
      expect(await screen.findByText(AS_MARA)).toBeVisible();
      expect(portal.bodiesOf('persona/refresh')).toHaveLength(2);
      await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
      second.unmount();

      openPortal();
      expect(await screen.findByRole('button', { name: MARA })).toBeVisible();
      expect(screen.queryByRole('alert')).toBeNull();
      expect(portal.bodiesOf('persona/refresh')).toHaveLength(2);
    });

    it('waits for a portal that is starting, with a way out', async () => {
      localStorage.setItem(
        'portico.sign-in',
        '{"providerId":"persona","userEntityRef":"user:default/mara"}',
      );
      portal.answer(
        'persona/refresh',
        failure(503, 'ServiceUnavailableError', 'just started'),
        session('user:default/mara'),
      );
      const first = openPortal();
      expect(await screen.findByText('The portal is starting')).toBeVisible();
      expect(await screen.findByText(AS_MARA)).toBeVisible();
      first.unmount();

      portal.answer('persona/refresh', 'down');
      openPortal();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Sign in another way' }),
      );
      expect(await screen.findByRole('button', { name: MARA })).toBeVisible();
      expect(remembered()).toBeNull();
    });

    it('goes back to the list when the person is gone', async () => {
      localStorage.setItem(
        'portico.sign-in',
        '{"providerId":"persona","userEntityRef":"user:default/gone"}',
      );
      portal.answer(
        'persona/refresh',
        failure(404, 'NotFoundError', 'The catalog has no "user:default/gone"'),
      );
      openPortal();
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('You are not signed in');
      expect(alert).toHaveTextContent('The catalog has no "user:default/gone"');
      expect(await screen.findByRole('button', { name: MARA })).toBeEnabled();
      expect(remembered()).toBeNull();
    });

    it('shows people as the catalog reads them', async () => {
      portal.answer(
        'persona/personas',
        { body: { settled: false, personas: [], teams: [] } },
        { body: { ...PEOPLE, settled: false, personas: [PEOPLE.personas[2]] } },
        { body: PEOPLE },
      );
      openPortal();
      expect(
        await screen.findByText('The catalog is being read'),
      ).toBeVisible();
      expect(screen.getByRole('progressbar')).toBeVisible();
      expect(await screen.findByText('1 person')).toBeVisible();
      expect(await screen.findByText('3 people')).toBeVisible();
    });

    it('says what to do when there are no people', async () => {
      portal.answer('persona/personas', {
        body: { settled: true, personas: [], teams: [] },
      });
      openPortal();
      expect(
        await screen.findByText('The catalog has no people'),
      ).toBeVisible();
      expect(screen.getByRole('status')).toHaveTextContent('catalog.locations');
    });
  });

  describe('with providers', () => {
    beforeEach(() => {
      portal.offers(
        { id: 'oidc', title: 'Larkspur SSO' },
        { id: 'github', title: 'GitHub' },
      );
    });

    it('offers exactly what is configured, and shows why sign-in failed', async () => {
      github.getBackstageIdentity.mockRejectedValue(
        new Error('No user in the catalog matches nils from github'),
      );
      openPortal();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Sign in with GitHub' }),
      );
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'No user in the catalog matches nils from github',
      );
      expect(
        screen.getAllByRole('button').map(button => button.textContent),
      ).toEqual(['Sign in with Larkspur SSO', 'Sign in with GitHub']);
      expect(github.getBackstageIdentity).toHaveBeenCalledWith({
        instantPopup: true,
      });
      expect(remembered()).toBeNull();
      expect(portal.requests.map(({ path }) => path)).toEqual([
        'sign-in/providers',
      ]);
    });

    it('signs in, resumes without a window, and signs out at the provider', async () => {
      const { profile, backstageIdentity } = session('user:default/mara').body;
      github.getBackstageIdentity.mockResolvedValue(backstageIdentity);
      github.getProfile.mockResolvedValue(profile);
      const first = openPortal();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Sign in with GitHub' }),
      );
      expect(await screen.findByText(AS_MARA)).toBeVisible();
      first.unmount();

      github.getBackstageIdentity.mockClear();
      const second = openPortal();
      expect(await screen.findByText(AS_MARA)).toBeVisible();
      expect(github.getBackstageIdentity.mock.calls[0]).toEqual([
        { optional: true },
      ]);
      await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
      await waitFor(() => expect(github.signOut).toHaveBeenCalledTimes(1));
      expect(remembered()).toBeNull();
      second.unmount();
    });

    it('says that a session has ended', async () => {
      localStorage.setItem('portico.sign-in', '{"providerId":"github"}');
      github.getBackstageIdentity.mockResolvedValue(undefined);
      openPortal();
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'The session with github has ended: sign in again',
      );
      expect(
        await screen.findByRole('button', { name: 'Sign in with GitHub' }),
      ).toBeEnabled();
    });

    it('opens the window of an OpenID provider', async () => {
      const open = jest.spyOn(window, 'open').mockReturnValue(null);
      portal.answer(
        'oidc/refresh?optional&scope=openid%20profile%20email&env=development',
        failure(401, 'AuthenticationError', 'no session'),
      );
      openPortal();
      await userEvent.click(
        await screen.findByRole('button', {
          name: 'Sign in with Larkspur SSO',
        }),
      );
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'allow pop-ups for this page',
      );
      const url = new URL(String(open.mock.calls[0][0]));
      expect(url.pathname).toBe('/api/auth/oidc/start');
      expect(url.searchParams.get('scope')).toBe('openid profile email');
    });
  });

  it('says so when nothing is configured, and when the portal fails', async () => {
    portal.offers();
    const first = openPortal();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No way to sign in is configured',
    );
    first.unmount();

    portal.answer('sign-in/providers', failure(500, 'Error', 'disk full'));
    openPortal();
    expect(await screen.findByRole('alert')).toHaveTextContent('disk full');
  });
});
