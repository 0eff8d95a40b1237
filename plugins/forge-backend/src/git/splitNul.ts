/**
 * Splits what git wrote with `-z` or `%x00` into records of as many fields.
 * The NUL after the last field may be there or not.
 */
export function splitNul(output: Buffer, fields = 1): string[][] {
  const text = output.toString('utf8');
  if (text === '') {
    return [];
  }
  const parts = (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
  const records: string[][] = [];
  for (let at = 0; at < parts.length; at += fields) {
    records.push(parts.slice(at, at + fields));
  }
  return records;
}
