import type { PersonaList } from '../lib/groupByTeam';

/** Three people and three teams. */
export const PEOPLE: PersonaList = {
  settled: true,
  personas: [
    {
      ref: 'user:default/bo',
      displayName: 'Bo Antwi',
      title: 'Data engineer',
      teams: ['group:default/data', 'group:default/admins'],
    },
    {
      ref: 'user:default/mara',
      displayName: 'Mara Lindqvist',
      title: 'Senior engineer',
      teams: ['group:default/checkout'],
    },
    { ref: 'user:default/zoe', displayName: 'zoe', teams: [] },
  ],
  teams: [
    { ref: 'group:default/checkout', title: 'Checkout' },
    { ref: 'group:default/data', title: 'Data Platform' },
    { ref: 'group:default/admins', title: 'Portico Admins' },
  ],
};

type Answer = { status?: number; body: unknown } | 'down';

/** The auth backend, as far as the page asks it; the last answer repeats. */
export class FakePortal {
  readonly requests: { path: string; init: RequestInit }[] = [];
  readonly #answers = new Map<string, Answer[]>();

  constructor() {
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      const path = String(url).replace('http://localhost:7007/api/auth/', '');
      this.requests.push({ path, init: init ?? {} });
      const answers = this.#answers.get(path) ?? [];
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer || answer === 'down') {
        throw new TypeError(`Failed to fetch ${url}`);
      }
      return new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'Content-Type': 'application/json' },
      });
    });
  }

  answer(path: string, ...answers: Answer[]) {
    this.#answers.set(path, answers);
    return this;
  }

  offers(...providers: { id: string; title: string }[]) {
    return this.answer('sign-in/providers', { body: { providers } });
  }

  bodiesOf(path: string) {
    return this.requests
      .filter(request => request.path === path)
      .map(({ init }) => JSON.parse(String(init.body)));
  }
}

export const failure = (status: number, name: string, message: string) => ({
  status,
  body: { error: { name, message }, response: { statusCode: status } },
});

export const session = (userEntityRef: string, token = 'token-1') => ({
  body: {
    profile: { displayName: 'Mara Lindqvist', email: 'mara@larkspur.example' },
    providerInfo: {},
    backstageIdentity: {
      token,
      expiresInSeconds: 3600,
      identity: {
        type: 'user',
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, 'group:default/checkout'],
      },
    },
  },
});
