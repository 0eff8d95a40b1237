import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const BLOCK = 512;

/**
 * @param {Buffer} block
 * @param {number} start
 * @param {number} length
 */
function textAt(block, start, length) {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

// A pax record is "<length> path=<value>\n"; long paths come this way.
/** @param {Buffer} content */
function pathInPaxHeader(content) {
  return /^\d+ path=(.*)$/m.exec(content.toString('utf8'))?.[1];
}

/**
 * The files of a tar archive, in the ustar format with pax headers that npm
 * writes.
 *
 * @param {Buffer} tar
 * @returns {Generator<{ name: string, mode: number, content: Buffer }>}
 */
export function* readTar(tar) {
  let longName;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = parseInt(textAt(header, 124, 12), 8) || 0;
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Error('the archive is cut off');
    const type = String.fromCharCode(header[156]);
    const prefix = textAt(header, 345, 155);
    const shortName = textAt(header, 0, 100);
    if (type === 'x') {
      longName = pathInPaxHeader(content);
    } else if (type === '0' || type === '\0') {
      const name = longName ?? (prefix ? `${prefix}/${shortName}` : shortName);
      yield { name, mode: parseInt(textAt(header, 100, 8), 8), content };
      longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * Unpacks an npm package, without the folder that npm puts around its files.
 *
 * @param {Buffer} tgz
 * @param {string} directory
 */
export function unpackPackage(tgz, directory) {
  for (const { name, mode, content } of readTar(zlib.gunzipSync(tgz))) {
    const relative = name.split('/').slice(1).join('/');
    const file = path.join(directory, relative);
    if (!file.startsWith(directory + path.sep)) {
      throw new Error(`the archive has a file outside its folder: ${name}`);
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content, { mode: mode & 0o111 ? 0o755 : 0o644 });
  }
}
