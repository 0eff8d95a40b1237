/** Reads the beginning of a body, and leaves the rest. */
export async function readBody(
  response: Response,
  limit: number,
): Promise<{ bytes: Buffer; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > limit) {
      break;
    }
  }
  const bytes = Buffer.concat(parts);
  return { bytes: bytes.subarray(0, limit), complete: size <= limit };
}
