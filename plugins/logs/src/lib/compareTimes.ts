/** The order of two times in nanoseconds, as digits. */
export const compareTimes = (a: string, b: string): number => {
  if (a.length !== b.length) {
    return a.length - b.length;
  }
  return Number(a > b) - Number(a < b);
};
