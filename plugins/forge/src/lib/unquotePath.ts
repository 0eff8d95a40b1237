const escapes: Record<string, number> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
};

/** A path as git prints it: in quotes with C escapes when it holds bytes that are not plain (git-config, core.quotePath). */
export function unquotePath(printed: string): string {
  if (!/^".*"$/.test(printed)) {
    return printed;
  }
  const bytes: number[] = [];
  for (const [part, octal, letter] of printed
    .slice(1, -1)
    .matchAll(/\\([0-7]{3})|\\(.)|[^\\]/gu)) {
    if (octal) {
      bytes.push(parseInt(octal, 8));
    } else if (letter && letter in escapes) {
      bytes.push(escapes[letter]);
    } else {
      bytes.push(...new TextEncoder().encode(letter ?? part));
    }
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
