import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ActionsLimits } from '../config/readActionsConfig';
import type { Database } from '../database/Database';
import type { StoredJob } from '../database/StoredJob';

// Source: docs.github.com, actions/upload-artifact, "Names"
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /["<>|*?:\\/\0-\x1f]|^\.{0,2}$/;
const MAX_NAME = 200;

function checkName(name: string): void {
  if (name.length > MAX_NAME || FORBIDDEN.test(name)) {
    throw new InputError(
      `${JSON.stringify(
        name.slice(0, MAX_NAME),
      )} is no name of an artifact: it has up to ${MAX_NAME} characters, and none of " < > | * ? : \\ /`,
    );
  }
}

function limitBytes(max: number, name: string): Transform {
  let size = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      const error =
        size > max &&
        new InputError(
          `The artifact '${name}' is too large: ${max} bytes are left to it by 'forge.actions.limits'`,
        );
      done(error || null, chunk);
    },
  });
}

/** What jobs keep for those after them in the run. */
export class ArtifactService {
  constructor(
    private readonly options: {
      database: Database;
      directory: string;
      limits: ActionsLimits;
    },
  ) {}

  /**
   * Keeps an artifact: all of it, or nothing.
   *
   * @throws ConflictError when another job has made one of that name, unless it may be replaced
   */
  async save(
    job: StoredJob,
    { name, overwrite }: { name: string; overwrite: boolean },
    input: Readable,
  ): Promise<void> {
    checkName(name);
    const { database } = this.options;
    const room = await this.#findRoom(job, name, overwrite);
    const file = this.#pathOf(job, name);
    const draft = `${file}.${randomUUID()}`;
    await mkdir(path.dirname(file), { recursive: true });
    try {
      const output = createWriteStream(draft);
      // a client that still sends would not read its answer
      const source = Readable.from(input.iterator({ destroyOnReturn: false }));
      await pipeline(source, limitBytes(room, name), output);
      const { size } = await stat(draft);
      const { runId, attempt, id } = job;
      await rename(draft, file);
      await database.artifacts.save({ runId, attempt, name, job: id, size });
    } catch (error) {
      await rm(draft, { force: true });
      input.resume();
      throw error;
    }
  }

  /** One of the job's own run. @throws NotFoundError */
  async open(job: StoredJob, name: string) {
    const all = await this.#list(job);
    const found = all.find(one => one.name === name);
    if (!found) {
      const names = all.map(one => one.name).join(', ') || 'there is none';
      throw new NotFoundError(
        `There is no artifact '${name}' in this run (${names})`,
      );
    }
    const stream = createReadStream(this.#pathOf(job, name));
    return { size: found.size, stream };
  }

  async #findRoom(
    job: StoredJob,
    name: string,
    overwrite: boolean,
  ): Promise<number> {
    const { artifacts, artifactBytes, artifactsBytes } = this.options.limits;
    const all = await this.#list(job);
    const others = all.filter(one => one.name !== name);
    const present = all.find(one => one.name === name);
    if (present && present.job !== job.id && !overwrite) {
      throw new ConflictError(
        `Another job of this run has made an artifact '${name}': give it another name, or 'overwrite: true'`,
      );
    }
    if (others.length >= artifacts) {
      throw new InputError(
        `A run may have ${artifacts} artifacts by 'forge.actions.limits.artifacts'`,
      );
    }
    const used = others.reduce((sum, { size }) => sum + size, 0);
    return Math.max(0, Math.min(artifactBytes, artifactsBytes - used));
  }

  #list({ runId, attempt }: StoredJob) {
    return this.options.database.artifacts.list(runId, attempt);
  }

  #pathOf({ runId, attempt }: StoredJob, name: string): string {
    const { directory } = this.options;
    const file = createHash('sha256').update(name).digest('hex');
    return path.join(directory, `${runId}`, `artifacts-${attempt}`, file);
  }
}
