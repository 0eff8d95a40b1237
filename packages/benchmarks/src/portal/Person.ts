import { setTimeout as pause } from 'node:timers/promises';

const REFRESH_AFTER_MS = 30 * 60_000;
const SIGN_IN_LIMIT_MS = 60_000;

type Session = { backstageIdentity: { token: string } };

async function requestToken(url: string, userEntityRef: string) {
  const response = await fetch(`${url}/api/auth/persona/refresh`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'XMLHttpRequest',
    },
    body: JSON.stringify({ userEntityRef }),
  });
  if (!response.ok) {
    return undefined;
  }
  return ((await response.json()) as Session).backstageIdentity.token;
}

/** Somebody of the sample company who is signed in. */
export class Person {
  #signedInAt = performance.now();

  private constructor(
    readonly url: string,
    readonly ref: string,
    private token: string,
  ) {}

  /** Waits for the catalog to know the person. */
  static async signIn(url: string, ref: string): Promise<Person> {
    const limit = performance.now() + SIGN_IN_LIMIT_MS;
    while (performance.now() < limit) {
      const token = await requestToken(url, ref);
      if (token) {
        return new Person(url, ref, token);
      }
      await pause(100);
    }
    throw new Error(`${ref} could not sign in.`);
  }

  /**
   * Whatever is answered.
   *
   * @param body - bytes are JSON already
   */
  async ask(path: string, body?: object): Promise<Response> {
    if (performance.now() - this.#signedInAt > REFRESH_AFTER_MS) {
      this.token = (await requestToken(this.url, this.ref)) ?? this.token;
      this.#signedInAt = performance.now();
    }
    return fetch(`${this.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body instanceof Buffer ? body : body && JSON.stringify(body),
    });
  }

  /** What is answered, which has to be a success. */
  async get<T>(path: string, body?: object): Promise<T> {
    const response = await this.ask(path, body);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
    }
    return JSON.parse(text) as T;
  }
}
