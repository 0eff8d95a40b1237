/** The beginning of a text that has no more than so many bytes of UTF-8, and how many are left out. */
export function cutText(
  text: string,
  most: number,
): { kept: string; left: number } {
  // A character has at most three bytes for each unit of a string.
  if (text.length * 3 <= most) {
    return { kept: text, left: 0 };
  }
  const bytes = Buffer.from(text);
  if (bytes.length <= most) {
    return { kept: text, left: 0 };
  }
  let end = most;
  while (end > 0 && (bytes[end] & 0b1100_0000) === 0b1000_0000) {
    end -= 1;
  }
  return { kept: bytes.toString('utf8', 0, end), left: bytes.length - end };
}
