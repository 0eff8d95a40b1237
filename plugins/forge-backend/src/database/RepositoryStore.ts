import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { applyCriteria } from './applyCriteria';
import { isDuplicate } from './isDuplicate';
import { fromRow, toRow } from './repositoryRows';
import {
  RepositoryChange,
  RepositoryDraft,
  RepositoryQuery,
  StoredRepository,
} from './StoredRepository';

const TABLE = 'forge_repositories';

type Correction = (stored: StoredRepository) => Promise<StoredRepository>;

/** What the forge knows of its repositories, besides what git knows. */
export class RepositoryStore {
  #correct: Correction = async stored => stored;

  constructor(private readonly knex: Knex) {}

  /** Has what is read corrected before it is given out. */
  correctWith(correct: Correction): void {
    this.#correct = correct;
  }

  /** @throws ConflictError when the owner has one of that name, in any case. */
  async create(repository: RepositoryDraft): Promise<StoredRepository> {
    const now = new Date().toISOString();
    const row = toRow({ createdAt: now, updatedAt: now, ...repository });
    try {
      const [created] = await this.knex(TABLE).insert(row).returning('*');
      return fromRow(created);
    } catch (error) {
      if (isDuplicate(error)) {
        throw new ConflictError(
          `There is a repository ${repository.owner}/${repository.name} already`,
        );
      }
      throw error;
    }
  }

  async find(
    owner: string,
    name: string,
  ): Promise<StoredRepository | undefined> {
    const key = `${owner}/${name}`.toLowerCase();
    const row = await this.knex(TABLE).where({ key }).first();
    return row && this.#correct(fromRow(row));
  }

  /** In the order of the ids, with nothing for those there are not. */
  async findByIds(ids: string[]): Promise<(StoredRepository | undefined)[]> {
    const rows = await this.knex(TABLE).whereIn(
      'id',
      ids.map(Number).filter(Number.isSafeInteger),
    );
    const found = await this.#read(rows);
    const byId = new Map(found.map(stored => [String(stored.id), stored]));
    return ids.map(id => byId.get(id));
  }

  /** One page by owner and name, and how many there are in all. */
  async list(
    options: RepositoryQuery,
  ): Promise<{ repositories: StoredRepository[]; total: number }> {
    const query = () => this.#matching(options);
    const [{ count }] = await query().count({ count: '*' });
    const rows = await query()
      .orderBy('key')
      .offset(options.offset)
      .limit(options.limit);
    return { repositories: await this.#read(rows), total: Number(count) };
  }

  async count(): Promise<number> {
    const [{ count }] = await this.knex(TABLE).count({ count: '*' });
    return Number(count);
  }

  /** One page of those who own what is visible, and how many there are in all. */
  async listOwners(
    options: Omit<RepositoryQuery, 'owner' | 'text'>,
  ): Promise<{ owners: string[]; total: number }> {
    const query = () => this.#matching(options);
    const [{ count }] = await query().countDistinct({ count: 'owner_key' });
    const rows: { owner: string }[] = await query()
      .groupBy('owner_key')
      .orderBy('owner_key')
      .offset(options.offset)
      .limit(options.limit)
      .min({ owner: 'owner' });
    return { owners: rows.map(row => row.owner), total: Number(count) };
  }

  /** Those into which nothing has been pushed, as far as is noted. */
  async listEmpty(): Promise<StoredRepository[]> {
    return (await this.knex(TABLE).where({ empty: true })).map(fromRow);
  }

  /** Every repository's folder name. */
  async listStorageIds(): Promise<string[]> {
    return this.knex(TABLE).pluck('storage_id');
  }

  async update(id: number, change: RepositoryChange): Promise<void> {
    const row = toRow({ ...change, updatedAt: new Date().toISOString() });
    await this.knex(TABLE).where({ id }).update(row);
  }

  async delete(id: number): Promise<void> {
    await this.knex(TABLE).where({ id }).delete();
  }

  #read(rows: Parameters<typeof fromRow>[0][]): Promise<StoredRepository[]> {
    return Promise.all(rows.map(row => this.#correct(fromRow(row))));
  }

  #matching({ visible, owner, text }: RepositoryQuery): Knex.QueryBuilder {
    const query = applyCriteria(this.knex(TABLE), visible);
    if (owner) {
      const owners = [owner].flat().map(name => name.toLowerCase());
      query.whereIn('owner_key', owners);
    }
    if (text) {
      const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere(any =>
        any
          .whereRaw(`?? LIKE ? ESCAPE '\\'`, ['key', pattern])
          .orWhereRaw(`LOWER(??) LIKE ? ESCAPE '\\'`, ['description', pattern]),
      );
    }
    return query;
  }
}
