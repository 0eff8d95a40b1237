import { InputError } from '@backstage/errors';
import { gunzipSync } from 'node:zlib';

/** Text of a gzipped body. @throws InputError when it is none, or would be too large. */
export function unzip(body: Uint8Array, maxBytes: number): string {
  try {
    return gunzipSync(body, { maxOutputLength: maxBytes }).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `The body is larger than ${maxBytes} bytes when it is unpacked, as much as logs.limits.pushMb allows`
        : 'The body is not gzip, though its Content-Encoding says so',
    );
  }
}
