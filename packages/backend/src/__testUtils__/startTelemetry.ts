import { metrics } from '@opentelemetry/api';
import { Telemetry, TelemetryConfig } from '../telemetry';

/** Measures anew, with nothing of what tests before have done. */
export async function startTelemetry(
  config: TelemetryConfig = {},
): Promise<Telemetry> {
  metrics.disable();
  return Telemetry.start(config, 'test');
}
