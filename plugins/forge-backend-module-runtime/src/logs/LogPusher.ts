import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

const NEAR_NS = 1_000_000_000n;

/** A line of a service, or what the runtime says of it. */
export interface ServiceLine {
  /** ISO 8601 */
  time: string;
  text: string;
  stream: 'stdout' | 'stderr' | 'runtime';
  /** Where the line itself does not say. */
  level?: 'info' | 'warn' | 'error';
}

/** Brings lines of services into the log store, as Loki's push. */
export class LogPusher {
  readonly #lastTimes = new Map<string, bigint>();

  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
    },
  ) {}

  /** @throws ServiceUnavailableError when the store cannot take them now, NotFoundError when there is none. */
  async push(
    labels: { service: string; repository: string },
    lines: ServiceLine[],
  ): Promise<void> {
    const times = this.#toTimes(labels.service, lines);
    const values = lines.map(({ text, stream, level }, index) => [
      `${times[index]}`,
      text,
      { stream, ...(level && { detected_level: level }) },
    ]);
    const response = await this.#send({
      streams: [{ stream: labels, values }],
    });
    if (response.status === 404) {
      throw new NotFoundError(
        "There is no log store: 'logs.store.enabled' is false, or 'logs.loki' has the logs",
      );
    }
    // What is refused for what it is would be refused again
    if (!response.ok && response.status !== 400 && response.status !== 413) {
      const { message } = await ResponseError.fromResponse(response);
      throw new ServiceUnavailableError(`The log store fails: ${message}`);
    }
    await response.arrayBuffer();
  }

  /** Nanoseconds since 1970; lines of one moment keep their order. */
  #toTimes(service: string, lines: ServiceLine[]): bigint[] {
    let last = this.#lastTimes.get(service) ?? 0n;
    const times = lines.map(({ time }) => {
      const given = BigInt(Date.parse(time)) * 1_000_000n;
      // a clock that was set back is no reason to stay behind for long
      const isNear = last - given < NEAR_NS;
      last = given > last || !isNear ? given : last + 1n;
      return last;
    });
    this.#lastTimes.set(service, last);
    return times;
  }

  async #send(body: object): Promise<Response> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'logs',
    });
    const url = await discovery.getBaseUrl('logs');
    return fetch(`${url}/loki/api/v1/push`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    }).catch(error => {
      throw new ServiceUnavailableError('The log store is away', error);
    });
  }
}
