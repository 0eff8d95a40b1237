import { CustomErrorBase } from '@backstage/errors';

/** What is wrong with the system behind an endpoint, in words for people. */
export class UpstreamError extends CustomErrorBase {
  name = 'UpstreamError' as const;

  constructor(
    /** 502 for what it answers, 504 when it does not. */
    readonly statusCode: 502 | 504,
    message: string,
  ) {
    super(message);
  }
}
