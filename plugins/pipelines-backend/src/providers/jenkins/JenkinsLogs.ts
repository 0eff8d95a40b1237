import type { LogChunk } from '@portico/plugin-pipelines-common';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import type { HostClient } from '../../http/HostClient';
import { cutNotice, toChunk, WHOLE_LOG_BYTES } from '../../http/logs';
import { SizedCache } from '../../http/SizedCache';

const CACHE_BYTES = 256 * 1024 * 1024;
const OVERHEAD_BYTES = 500;

interface Known {
  at: number;
  /** Where Jenkins goes on. */
  position: number;
  bytes: Buffer;
  done: boolean;
}

const NOTHING: Known = {
  ...{ at: 0, position: 0, done: false },
  bytes: Buffer.alloc(0),
};

interface Log {
  path: string;
  what: string;
}

/**
 * The logs of builds. Jenkins tells them from a position in its file, and not as
 * they are in there: without its notes and with other line ends. So what came is
 * kept, and offsets are of that.
 */
export class JenkinsLogs {
  readonly #cache = new SizedCache<{ known: Known; work?: Promise<Known> }>(
    CACHE_BYTES,
  );

  constructor(
    private readonly client: HostClient,
    private readonly options: { host: string; freshMs: number },
  ) {}

  /** @param path - of `progressiveText` */
  async read(
    caller: PipelineCaller,
    { offset, ...log }: Log & { offset: number },
  ): Promise<LogChunk> {
    const { bytes, done } = await this.#get(caller, log);
    const from = Math.min(offset, bytes.length);
    return toChunk(bytes.subarray(from), { offset: from, done });
  }

  async #get(caller: PipelineCaller, log: Log): Promise<Known> {
    const { path } = log;
    const entry = this.#cache.get(path) ?? { known: NOTHING };
    const { known } = entry;
    if (known.done || Date.now() - known.at < this.options.freshMs) {
      return known;
    }
    entry.work ??= this.#readOn(caller, log, known)
      .then(next => {
        entry.known = next;
        this.#cache.set(path, entry, next.bytes.length + OVERHEAD_BYTES);
        return next;
      })
      .finally(() => {
        entry.work = undefined;
      });
    this.#cache.set(path, entry, known.bytes.length + OVERHEAD_BYTES);
    return entry.work;
  }

  async #readOn(
    caller: PipelineCaller,
    { path, what }: Log,
    known: Known,
  ): Promise<Known> {
    const { bytes, complete, headers } = await this.client.read(
      caller,
      { path: `${path}?start=${known.position}`, what },
      { limit: WHOLE_LOG_BYTES - known.bytes.length },
    );
    const size = Number(headers.get('x-text-size') ?? NaN);
    const text = Buffer.from(bytes.toString().replaceAll('\r\n', '\n'));
    // Jenkins begins anew where its file is shorter than that
    const before = size >= known.position ? [known.bytes] : [];
    const notice = complete ? [] : [cutNotice(this.options.host)];
    return {
      at: Date.now(),
      position: size || 0,
      bytes: Buffer.concat([...before, text, ...notice]),
      done: !complete || headers.get('x-more-data') !== 'true',
    };
  }
}
