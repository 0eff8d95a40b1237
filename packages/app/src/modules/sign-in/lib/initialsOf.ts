/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s._-]+/);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends
    .map(word => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
