import { CustomErrorBase } from '@backstage/errors';

/** What was sent is larger than what is taken. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}
