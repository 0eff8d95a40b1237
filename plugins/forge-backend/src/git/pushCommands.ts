import { InputError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { FLUSH, pktLine } from './pktLine';

const MAX_COMMANDS = 1024 * 1024;
const MAX_BAND = 60_000;

/** One reference that a push wants to move. */
export interface PushCommand {
  before: string;
  after: string;
  ref: string;
}

/** The head of a push, and all of it for git to read. */
export interface Push {
  commands: PushCommand[];
  /** Of the pack; 0 when there is none. */
  objects: number;
  sideband: boolean;
  body: AsyncIterable<Buffer>;
}

interface Lines {
  lines: Buffer[];
  /** Where the list ends; nothing while it is not all there. */
  end?: number;
}

function readLines(bytes: Buffer): Lines {
  const lines: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const head = bytes.toString('latin1', at, at + 4);
    const length = parseInt(head, 16);
    if (!/^[0-9a-f]{4}$/i.test(head) || (length > 0 && length < 4)) {
      throw new InputError('This is not a push of git');
    }
    if (length === 0) {
      return { lines, end: at + 4 };
    }
    if (at + length > bytes.length) {
      break;
    }
    lines.push(bytes.subarray(at + 4, at + length));
    at += length;
  }
  return { lines };
}

/** Reads which references a push moves and how many objects it brings. */
export async function readPush(stream: Readable): Promise<Push> {
  const source = stream.iterator({ destroyOnReturn: false });
  let bytes: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await source.next();
    bytes = done ? bytes : Buffer.concat([bytes, value]);
    return !done;
  };
  let head = readLines(bytes);
  while (head.end === undefined && (await more())) {
    if (bytes.length > MAX_COMMANDS) {
      throw new InputError('A push may not move that many references');
    }
    head = readLines(bytes);
  }
  const end = head.end ?? bytes.length;
  while (head.lines.length && bytes.length < end + 12 && (await more()));
  const pack = bytes.subarray(end, end + 12);
  const hasPack =
    pack.length === 12 && pack.toString('latin1', 0, 4) === 'PACK';
  const [first = ''] = head.lines.map(line => line.toString('utf8'));
  return {
    commands: head.lines.flatMap(readCommand),
    objects: hasPack ? pack.readUInt32BE(8) : 0,
    sideband: first.split('\0')[1]?.includes('side-band-64k') ?? false,
    body: (async function* all() {
      yield bytes;
      yield* { [Symbol.asyncIterator]: () => source };
    })(),
  };
}

function readCommand(line: Buffer): PushCommand[] {
  const [text] = line.toString('utf8').split('\0');
  const match = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (.+?)\n?$/.exec(text);
  return match ? [{ before: match[1], after: match[2], ref: match[3] }] : [];
}

/** Refuses a push in git's own words, so that its user reads why. */
export function refusePush(push: Push, reason: string): Buffer {
  const report = Buffer.concat([
    pktLine(`unpack ${reason}\n`),
    ...push.commands.map(({ ref }) => pktLine(`ng ${ref} refused\n`)),
    FLUSH,
  ]);
  if (!push.sideband) {
    return report;
  }
  const bands = [pktLine(`\x02${reason}\n`)];
  for (let at = 0; at < report.length; at += MAX_BAND) {
    const part = report.subarray(at, at + MAX_BAND);
    bands.push(pktLine(Buffer.concat([Buffer.from('\x01'), part])));
  }
  return Buffer.concat([...bands, FLUSH]);
}
