import type { LogLine } from '@portico/plugin-logs-common';

/** A short name for what a line says and where it is from (FNV-1a): tells the lines of one moment apart. */
export function lineId({ line, labels }: LogLine): string {
  const stream = Object.keys(labels)
    .sort()
    .map(name => `${name}=${labels[name]}`);
  let hash = 0x811c9dc5;
  for (const text of [...stream, line]) {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
  }
  return (hash >>> 0).toString(36);
}
