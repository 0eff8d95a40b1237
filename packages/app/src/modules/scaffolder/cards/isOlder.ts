const numbersOf = (version: string) =>
  /^v?(\d+(?:\.\d+)*)$/.exec(version)?.[1].split('.').map(Number);

/** Whether a version such as 1.4.0 comes before another; not when one of them is no such version. */
export function isOlder(version = '', present = ''): boolean {
  const ours = numbersOf(version);
  const theirs = numbersOf(present);
  if (!ours || !theirs) {
    return false;
  }
  const length = Math.max(ours.length, theirs.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (ours[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}
