/** What the address of a run names: a job, and perhaps a line of its log, from 1. */
export type RunPlace = { jobId?: string; line?: number };

/** Reads `#<job>` and `#<job>-L12`; nothing from anything else. */
export function parseRunHash(hash: string): RunPlace {
  const match = /^#(.+?)(?:-L([1-9]\d{0,8}))?$/.exec(hash);
  if (!match) {
    return {};
  }
  try {
    return {
      jobId: decodeURIComponent(match[1]),
      ...(match[2] && { line: Number(match[2]) }),
    };
  } catch {
    return {};
  }
}

export function formatRunHash(jobId: string, line?: number): string {
  return `#${encodeURIComponent(jobId)}${line ? `-L${line}` : ''}`;
}
