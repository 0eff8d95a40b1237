import { CustomErrorBase } from '@backstage/errors';

/** The request's body is larger than its plugin takes. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}
