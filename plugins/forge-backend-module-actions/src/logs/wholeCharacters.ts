/** How many bytes of UTF-8, up to a number of them, are whole characters. */
export function wholeCharacters(bytes: Uint8Array, length: number): number {
  let end = length;
  // a byte within a character cannot be the first that is left out
  while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) === 0x80) {
    end--;
  }
  return end;
}
