import { CustomErrorBase } from '@backstage/errors';

/**
 * Why there is no answer to a query, with the kinds of error that Prometheus
 * tells apart (docs/querying/api.md of prometheus/prometheus).
 */
export class PromqlError extends CustomErrorBase {
  name = 'PromqlError' as const;

  constructor(
    readonly errorType: 'bad_data' | 'execution' | 'timeout',
    message: string,
  ) {
    super(message);
  }
}
