import type { Request } from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/** The bytes of a request. @throws PayloadTooLargeError */
export async function receiveBody(
  req: Request,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    length += chunk.length;
    if (length <= maxBytes) {
      chunks.push(chunk);
    }
  }
  if (length > maxBytes) {
    throw new PayloadTooLargeError(
      `The body is larger than ${maxBytes} bytes, as much as logs.limits.pushMb allows`,
    );
  }
  return Buffer.concat(chunks);
}
