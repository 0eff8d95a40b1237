import type { Stats } from 'node:fs';
import { type ReadEntry, x } from 'tar';
import type { Limits } from '../settings';
import { ArchiveError } from './ArchiveError';
import { staysInside } from './staysInside';

type ExtractOptions = {
  /** A real path. */
  into: string;
  /** Folders at the front of each path that are left off. */
  strip: number;
  limits: Pick<Limits, 'unpackedBytes' | 'archiveFiles'>;
  /** Told of what is left out. */
  onLeftOut: (message: string) => void;
};

const kinds = new Set(['File', 'OldFile', 'ContiguousFile', 'Directory']);

function reasonAgainst(entry: ReadEntry, strip: number): string | undefined {
  if (kinds.has(entry.type)) {
    return undefined;
  }
  if (entry.type !== 'SymbolicLink') {
    return `it is a ${entry.type}`;
  }
  const path = entry.path.split('/').slice(strip).join('/');
  return staysInside(path, entry.linkpath ?? '')
    ? undefined
    : 'it is a link out of the folder';
}

function rethrow(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOSPC'
    ? error
    : new ArchiveError(`The archive is broken: ${error.message}`);
}

/**
 * Unpacks a tar.gz. Links that lead out of the folder, hard links and devices are left out.
 *
 * @throws ArchiveError for one that is too large or broken; then a part is unpacked
 */
export async function extractArchive(
  file: string,
  { into, strip, limits, onLeftOut }: ExtractOptions,
): Promise<void> {
  const controller = new AbortController();
  let [bytes, files] = [0, 0];
  const check = (entry: ReadEntry) => {
    bytes += entry.size;
    files += 1;
    if (bytes > limits.unpackedBytes || files > limits.archiveFiles) {
      const most = `${limits.unpackedBytes} bytes or ${limits.archiveFiles} files`;
      controller.abort(new ArchiveError(`The archive has more than ${most}.`));
      return false;
    }
    const reason = reasonAgainst(entry, strip);
    if (reason) {
      onLeftOut(`${entry.path} is left out: ${reason}.`);
    }
    return !reason;
  };
  await x({
    file,
    cwd: into,
    strip,
    preserveOwner: false,
    filter: (_path: string, entry: ReadEntry | Stats) =>
      !controller.signal.aborted && check(entry as ReadEntry),
    onwarn: (code, message) => {
      if (code === 'TAR_BAD_ARCHIVE' || code === 'TAR_ABORT') {
        controller.abort(new ArchiveError(`The archive is broken: ${message}`));
      } else {
        onLeftOut(String(message));
      }
    },
  }).catch(rethrow);
  controller.signal.throwIfAborted();
}
