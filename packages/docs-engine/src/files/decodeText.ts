const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** Text of a file; bytes that are not UTF-8 become `�`, and a warning names the first line that has one. */
export function decodeText(
  bytes: Uint8Array,
  warn: (message: string, line?: number) => void,
): string {
  try {
    return strict.decode(bytes);
  } catch {
    const text = lenient.decode(bytes);
    const before = text.slice(0, text.indexOf('\uFFFD'));
    warn(
      'The file is not UTF-8; what could not be read is shown as �.',
      before.split('\n').length,
    );
    return text;
  }
}
