import type { KeyedLock } from '@portico/backend-kit';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Caller, nameOf } from '../auth/Caller';
import type { ForgeLimits } from '../config/readForgeConfig';
import {
  Git,
  measureRepository,
  Push,
  readPush,
  receivePack,
  refusePush,
  removeLeftovers,
} from '../git';
import type { Changes } from './Changes';
import type { OpenRepository } from './RepositoryService';

const MB = 1024 * 1024;

/** Takes pushes, one at a time for each repository. */
export class PushService {
  constructor(
    private readonly options: {
      changes: Changes;
      git: Git;
      limits: ForgeLimits;
      lock: KeyedLock;
    },
  ) {}

  /** Reads what git's client sends, and writes what it gets. */
  async receive(
    open: OpenRepository,
    options: {
      caller: Caller;
      protocol?: string;
      input: Readable;
      output: NodeJS.WritableStream;
    },
  ): Promise<void> {
    const { storageId } = open.stored;
    await this.options.lock.run(storageId, async () => {
      const push = await readPush(options.input);
      const room = await this.#findRoom(open.gitDir, push);
      if (typeof room === 'string') {
        await drain(push);
        options.output.end(refusePush(push, room));
        return;
      }
      await this.#run(open, push, { ...options, maxInputBytes: room.bytes });
    });
  }

  async #run(
    open: OpenRepository,
    push: Push,
    options: {
      caller: Caller;
      protocol?: string;
      output: NodeJS.WritableStream;
      maxInputBytes: number;
    },
  ): Promise<void> {
    const { changes, git } = this.options;
    const { stored, gitDir } = open;
    const ownBranch = `refs/heads/${stored.defaultBranch}`;
    const { caller, protocol, output, maxInputBytes } = options;
    const running = await receivePack(git, gitDir, {
      protocol,
      limits: {
        maxInputBytes,
        allowForce: push.commands.every(({ ref }) => ref !== ownBranch),
      },
    });
    // the client hears the end when what follows a push is under way
    const answer = new PassThrough();
    const answered = pipeline(running.stdout, answer);
    answer.pipe(output, { end: false });
    const sent = pipeline(push.body, running.stdin).catch(() => undefined);
    // a git that was stopped does not wait for the rest
    await Promise.race([sent, running.ended]);
    const { exitCode } = await running.ended;
    await answered.catch(() => undefined);
    if (exitCode !== 0) {
      await removeLeftovers(gitDir);
    }
    const moved = await changes.done(gitDir, push.commands);
    if (moved.length > 0) {
      await changes.record({ stored, gitDir, moved, pusher: nameOf(caller) });
    }
    output.end();
  }

  async #findRoom(
    gitDir: string,
    push: Push,
  ): Promise<string | { bytes: number }> {
    const { objectsPerPush, pushBytes, repositoryBytes } = this.options.limits;
    if (push.objects > objectsPerPush) {
      return `this push brings ${push.objects} objects, and 'forge.limits.filesPerPush' allows ${objectsPerPush}`;
    }
    const left = repositoryBytes - (await measureRepository(gitDir));
    if (push.objects > 0 && left <= 0) {
      return `this repository has the ${Math.round(
        repositoryBytes / MB,
      )} MB that 'forge.limits.repositoryMb' allows`;
    }
    return { bytes: Math.max(1, Math.min(pushBytes, left)) };
  }
}

// A client that still sends does not read its answer.
async function drain(push: Push): Promise<void> {
  const body = push.body[Symbol.asyncIterator]();
  while (!(await body.next()).done);
}
