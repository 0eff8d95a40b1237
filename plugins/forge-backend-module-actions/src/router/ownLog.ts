import type { StoredJob } from '../database/StoredJob';

/** The log of a job that failed before a runner had it. */
export function ownLog({ error = '' }: StoredJob): Buffer {
  const lines = error.split('\n').filter(Boolean);
  return Buffer.from(lines.map(line => `##[error]${line}\n`).join(''));
}
