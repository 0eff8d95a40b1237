/** Calls by version of the reader app: below one per cent we may stop. */
const calls = new Map<string, number>();

/** Takes note of who still asks. */
export function countVersion(userAgent = ''): string {
  const version = /LarkspurReader\/(\d+\.\d+)/.exec(userAgent)?.[1] ?? 'other';
  calls.set(version, (calls.get(version) ?? 0) + 1);
  return version;
}

export const countedVersions = () => Object.fromEntries(calls);
