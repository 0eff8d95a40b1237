const MAX = 500;

/**
 * The text that finds lines with the same value in a field: the field and its value as this line writes them, or else
 * the value; undefined when the line does not hold it, as with what was pushed beside the line.
 */
export function filterTextOf(
  line: string,
  name: string,
  value: string,
): string | undefined {
  const leaf = JSON.stringify(name.slice(name.lastIndexOf('.') + 1));
  const quoted = JSON.stringify(value);
  const candidates = [
    `${leaf}:${quoted}`,
    `${leaf}: ${quoted}`,
    `${leaf}:${value}`,
    `${leaf}: ${value}`,
    `${name}=${quoted}`,
    `${name}=${value}`,
    value,
  ];
  return candidates.find(
    it => it && it.length <= MAX && !it.includes('\n') && line.includes(it),
  );
}
