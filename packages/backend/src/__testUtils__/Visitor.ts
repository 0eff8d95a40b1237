import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { until } from '@portico/test-utils';
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A task of the scaffolder, as far as tests look at it. */
export interface Task {
  id: string;
  status: string;
}

/** Somebody who is signed in as a person of the catalog. */
export class Visitor {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Waits for the catalog to know the person. */
  static async signIn(url: string, userEntityRef: string): Promise<Visitor> {
    const session = await until(async () => {
      const response = await fetch(`${url}/api/auth/persona/refresh`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-requested-with': 'XMLHttpRequest',
        },
        body: JSON.stringify({ userEntityRef }),
      });
      return response.ok ? response.json() : undefined;
    });
    return new Visitor(url, session.backstageIdentity.token);
  }

  async call(path: string, body?: JsonObject) {
    const response = await this.#send(path, body);
    return { status: response.status, body: await response.json() };
  }

  /** What is answered in plain text. */
  async read(path: string): Promise<string> {
    const response = await this.#send(path);
    return response.ok ? response.text() : '';
  }

  #send(path: string, body?: JsonObject) {
    return fetch(`${this.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
  }

  /** Opens the socket that the app gets its news from, as a page of it does. */
  async listen(channel: string): Promise<WebSocket> {
    const address = `${this.url.replace('http', 'ws')}/api/signals`;
    const socket = new WebSocket(address, this.token, { origin: this.url });
    await once(socket, 'open');
    socket.send(JSON.stringify({ action: 'subscribe', channel }));
    socket.ping();
    await once(socket, 'pong');
    return socket;
  }

  /** Waits for the catalog to know the template. */
  async startTask(template: string, values: JsonObject): Promise<string> {
    const templateRef = `template:default/${template}`;
    return until(async () => {
      const task = await this.call('scaffolder/v2/tasks', {
        templateRef,
        values,
      });
      return task.status === 201 ? task.body.id : undefined;
    });
  }

  /** Waits for the catalog to know an entity and who owns it. */
  async entity(ref: string): Promise<Entity> {
    const { kind, namespace, name } = parseEntityRef(ref);
    const path = `catalog/entities/by-name/${kind}/${namespace}/${name}`;
    return until(async () => {
      const { status, body } = await this.call(path);
      const owned = body.relations?.some(
        ({ type }: { type: string }) => type === RELATION_OWNED_BY,
      );
      return status === 200 && owned ? body : undefined;
    });
  }

  /** Makes a token for git, and gives its secret. */
  async accessToken(): Promise<string> {
    const token = { name: 'Laptop', scope: 'write' };
    return (await this.call('forge/api/v1/user/tokens', token)).body.secret;
  }

  async task(id: string): Promise<Task> {
    return (await this.call(`scaffolder/v2/tasks/${id}`)).body;
  }

  /** Everything the log of a task says. */
  async log(id: string): Promise<string> {
    const { body } = await this.call(`scaffolder/v2/tasks/${id}/events`);
    return JSON.stringify(body);
  }

  /** Waits for the end of a task. */
  async outcome(id: string): Promise<string> {
    return until(async () => {
      const { status } = await this.task(id);
      return ['open', 'processing'].includes(status) ? undefined : status;
    });
  }
}
