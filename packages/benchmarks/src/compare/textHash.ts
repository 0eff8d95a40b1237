/** The text as it is compared: what smart quotes, dashes and blanks make different is the same. */
export function comparable(text: string): string {
  return text
    .replace(/¶/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** FNV-1a, which can go on from the hash of what stands before. */
export function hashOn(state: number, text: string): number {
  let hash = state;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

export const hashStart = 0x811c9dc5;

/** As the facts that are kept of a site have it. */
export function hashName(state: number): string {
  return (state >>> 0).toString(36);
}

export function textHash(text: string): string {
  return hashName(hashOn(hashStart, text));
}
