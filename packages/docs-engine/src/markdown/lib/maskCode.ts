/** A line with blanks in place of its code spans, so that every other character stays where it was. */
export function maskSpans(line: string): string {
  const runs = [...line.matchAll(/`+/g)];
  const closings: number[] = [];
  const nextOfLength = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const { length } = runs[index][0];
    closings[index] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, index);
  }
  let masked = '';
  let position = 0;
  for (let index = 0; index < runs.length; index++) {
    if (closings[index] > 0) {
      const { index: start } = runs[index];
      index = closings[index];
      const end = runs[index].index + runs[index][0].length;
      masked += line.slice(position, start) + ' '.repeat(end - start);
      position = end;
    }
  }
  return masked + line.slice(position);
}

/**
 * A text with blanks in place of its code.
 *
 * @param prose - the lines that are in no fence
 */
export function maskCode(text: string, prose: readonly number[]): string {
  const isProse = new Set(prose);
  return text
    .split('\n')
    .map((line, index) =>
      isProse.has(index) ? maskSpans(line) : ' '.repeat(line.length),
    )
    .join('\n');
}
