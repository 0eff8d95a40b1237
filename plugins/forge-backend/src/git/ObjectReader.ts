import { ByteReader } from './ByteReader';
import { GitError } from './GitError';
import type { RunningGit } from './startGit';

/** An object of git: its content is there when that was asked for. */
export interface GitObject {
  sha: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  size: number;
  content: Buffer;
}

const FOUND = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const NOTHING = Buffer.alloc(0);

/** A `git cat-file` that stays open and answers one question after another. */
export class ObjectReader {
  readonly #output: ByteReader;
  #last: Promise<unknown> = Promise.resolve();
  #asked = 0;
  #broken = false;

  constructor(
    private readonly running: RunningGit,
    private readonly options: {
      /** Whether it was started to give contents. */
      contents: boolean;
      maxBytes: number;
      timeoutMs: number;
    },
  ) {
    this.#output = new ByteReader(running.stdout);
    running.ended.then(() => {
      this.#broken = true;
    });
  }

  /** Whether nobody waits for an answer. */
  get idle(): boolean {
    return this.#asked === 0;
  }

  /** Whether it has ended, or can no longer be understood. */
  get broken(): boolean {
    return this.#broken;
  }

  /**
   * Asks for objects by any name that git has for one, in a single line each;
   * nothing is answered for those there are not.
   * @throws GitError
   */
  ask(names: string[]): Promise<(GitObject | undefined)[]> {
    this.#asked += 1;
    const answer = this.#last
      .catch(() => undefined)
      .then(() => this.#ask(names))
      .finally(() => {
        this.#asked -= 1;
      });
    this.#last = answer;
    return answer;
  }

  close(): void {
    this.#broken = true;
    this.running.stop();
  }

  async #ask(names: string[]): Promise<(GitObject | undefined)[]> {
    // it also keeps the backend from ending, which does not wait for this git
    const timer = setTimeout(() => this.close(), this.options.timeoutMs);
    try {
      this.running.stdin.write(names.map(name => `${name}\n`).join(''));
      const answers: (GitObject | undefined)[] = [];
      for (const name of names) {
        answers.push(await this.#readAnswer(name));
      }
      return answers;
    } catch (error) {
      // what else it has to say answers questions that nobody asks any more
      this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #readAnswer(name: string): Promise<GitObject | undefined> {
    const line = (await this.#output.readLine()) ?? (await this.#explain());
    const [, sha, type, digits] = FOUND.exec(line) ?? [];
    if (!sha) {
      if (/ (missing|ambiguous)$/.test(line)) {
        return undefined;
      }
      throw new GitError('cat-file', null, `'${line}' is no answer`);
    }
    const size = Number(digits);
    const found = { sha, type: type as GitObject['type'], size };
    if (!this.options.contents) {
      return { ...found, content: NOTHING };
    }
    if (size > this.options.maxBytes) {
      throw new GitError('cat-file', null, `'${name}' has ${size} bytes`);
    }
    const content =
      (await this.#output.readBytes(size + 1)) ?? (await this.#explain());
    return { ...found, content: content.subarray(0, size) };
  }

  async #explain(): Promise<never> {
    const { exitCode, stderr } = await this.running.ended;
    throw new GitError('cat-file', exitCode, stderr);
  }
}
