const STAR = 0x2a;

/** Overwrites each secret with as many stars, so that all offsets stay. */
export function maskSecrets(text: Buffer, secrets: readonly string[]): Buffer {
  for (const secret of secrets) {
    const bytes = Buffer.from(secret);
    for (
      let at = text.indexOf(bytes);
      at >= 0;
      at = text.indexOf(bytes, at + bytes.length)
    ) {
      text.fill(STAR, at, at + bytes.length);
    }
  }
  return text;
}
