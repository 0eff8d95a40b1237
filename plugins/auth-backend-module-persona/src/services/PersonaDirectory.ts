import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { type PersonaList, toPersonaList } from '../lib/toPersonaList';

/** For how long after a start the catalog may still be reading its sources. */
const SETTLE_MS = 60_000;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
  'relations',
];

/** Who is in the catalog, and in which team. */
export class PersonaDirectory {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #startedAt = Date.now();

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** False while people may be missing because the portal has just started. */
  get settled(): boolean {
    return Date.now() - this.#startedAt > SETTLE_MS;
  }

  async list(): Promise<PersonaList> {
    const [users, groups] = await Promise.all([
      this.#readAll('user'),
      this.#readAll('group'),
    ]);
    return { settled: this.settled, ...toPersonaList(users, groups) };
  }

  async #readAll(kind: string): Promise<Entity[]> {
    // The reader of this list is nobody yet, so there is no caller to act as.
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      { fields: FIELDS, filter: { kind } },
      { credentials },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      entities.push(...page);
    }
    return entities;
  }
}
