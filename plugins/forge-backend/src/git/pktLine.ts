/** Git's own way of writing a line: its length in four hex digits, then the line. */
export function pktLine(line: string | Buffer): Buffer {
  const bytes = Buffer.from(line);
  const length = (bytes.length + 4).toString(16).padStart(4, '0');
  return Buffer.concat([Buffer.from(length), bytes]);
}

/** What ends a list of lines. */
export const FLUSH = Buffer.from('0000');
