/** The bytes of what an API gives as base64. */
export function decodeBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** Bytes as base64. */
export function encodeBytes(bytes: Uint8Array): string {
  const chunks: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(chunks.join(''));
}

/** A text as base64 of its UTF-8 bytes, which is what the API takes. */
export const encodeBase64 = (text: string) =>
  encodeBytes(new TextEncoder().encode(text));

/** The text of a file, or undefined when it is none: git too looks for a zero byte near the start. */
export function decodeText(base64: string): string | undefined {
  const bytes = decodeBase64(base64);
  return bytes.subarray(0, 8000).includes(0)
    ? undefined
    : new TextDecoder().decode(bytes);
}

const imageTypes: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type of an image that a browser shows, by the name of the file. */
export function imageTypeOf(path: string): string | undefined {
  const extension = path.toLowerCase().split('.').pop() ?? '';
  return Object.hasOwn(imageTypes, extension)
    ? imageTypes[extension]
    : undefined;
}

/** A size for people: `812 B`, `1.4 kB`, `25 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(
    units.length - 1,
    Math.floor(Math.log10(Math.max(bytes, 1)) / 3),
  );
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 10 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[power]}`;
}
