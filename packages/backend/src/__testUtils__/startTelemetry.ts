import { metrics } from '@opentelemetry/api';
import { Telemetry, TelemetryConfig } from '@portico/telemetry';

/** Measures anew, with nothing of what tests before have done. */
export async function startTelemetry(
  config: Partial<TelemetryConfig> = {},
): Promise<Telemetry> {
  metrics.disable();
  return Telemetry.start({ enabled: true, ...config }, 'test');
}
