import { gzipSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar';

/** What stands in an archive under a path: a text, or an entry of another kind. */
export type ArchiveFile =
  | string
  | Buffer
  | (Partial<HeaderData> & { type: HeaderData['type'] });

const block = 512;

function entry(path: string, file: ArchiveFile): Buffer[] {
  const isText = typeof file === 'string' || Buffer.isBuffer(file);
  const content = Buffer.from(isText ? file : '');
  const header = new Header({
    path,
    mode: 0o644,
    size: content.length,
    type: 'File',
    mtime: new Date(0),
    ...(isText ? {} : file),
  });
  const head = Buffer.alloc(block);
  header.encode(head);
  const padding = (block - (content.length % block)) % block;
  return [head, content, Buffer.alloc(padding)];
}

/** A tar.gz as a git host makes it, also with entries that no git host would put into it. */
export function packArchive(
  files: Record<string, ArchiveFile>,
  top = 'repository/',
): Buffer {
  const entries = Object.entries(files).flatMap(([path, file]) =>
    entry(`${top}${path}`, file),
  );
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * block)]));
}
