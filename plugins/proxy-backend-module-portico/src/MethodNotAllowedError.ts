import { CustomErrorBase } from '@backstage/errors';

/** An HTTP method that is not for this address. */
export class MethodNotAllowedError extends CustomErrorBase {
  name = 'MethodNotAllowedError' as const;
  readonly statusCode = 405;
}
