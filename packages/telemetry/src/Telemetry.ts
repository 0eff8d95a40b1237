import {
  createNoopMeter,
  metrics,
  type Meter,
  type Tracer,
} from '@opentelemetry/api';
import { RuntimeNodeInstrumentation } from '@opentelemetry/instrumentation-runtime-node';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { CollectingReader } from './CollectingReader';
import type { Family } from './Family';
import { measureProcess } from './measureProcess';
import type { TelemetryConfig } from './readTelemetryConfig';
import { startTraces, type Traces } from './startTraces';
import { toFamilies } from './toFamilies';
import { views } from './views';

/** The portal's own component in the catalog. */
const SERVICE = 'portico-backend';

/** What the portal measures of itself, and where that can be had. */
export class Telemetry {
  /** The ids of the plugins, as soon as they are known. */
  readonly plugins = new Set<string>();
  readonly #reader?: CollectingReader;
  readonly #traces?: Traces;
  readonly meter: Meter;

  /**
   * Begins to measure. Plugins ask for their meters when they start, so that
   * this comes before.
   */
  static async start(
    config: TelemetryConfig,
    version: string,
  ): Promise<Telemetry> {
    const resource = resourceFromAttributes({
      'service.name': SERVICE,
      'service.version': version,
    });
    const traces =
      config.traces && (await startTraces(config.traces, resource));
    return new Telemetry(config, traces);
  }

  private constructor(
    readonly config: TelemetryConfig,
    traces: Traces | undefined,
  ) {
    this.#traces = traces;
    if (!config.enabled) {
      this.meter = createNoopMeter();
      return;
    }
    this.#reader = new CollectingReader();
    const provider = new MeterProvider({ views, readers: [this.#reader] });
    metrics.setGlobalMeterProvider(provider);
    this.meter = provider.getMeter('portico');
    measureProcess(this.meter);
    new RuntimeNodeInstrumentation().setMeterProvider(provider);
  }

  /** Undefined where nobody takes traces. */
  get tracer(): Tracer | undefined {
    return this.#traces?.tracer;
  }

  /** What has been measured up to now, with the label `service`. */
  async collect(): Promise<Family[]> {
    return this.#reader
      ? toFamilies(await this.#reader.read(), { service: SERVICE })
      : [];
  }

  async stop(): Promise<void> {
    await this.#traces?.stop();
  }
}
