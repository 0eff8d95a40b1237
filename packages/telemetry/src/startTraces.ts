import { context, propagation, trace, type Tracer } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { TelemetryConfig } from './readTelemetryConfig';

/** Traces that are sent by OTLP. */
export interface Traces {
  tracer: Tracer;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * Sends the spans of Backstage and of requests to a collector. What this takes
 * is loaded only here: most portals have none.
 */
export async function startTraces(
  { url, headers, sampleRatio }: NonNullable<TelemetryConfig['traces']>,
  resource: Resource,
): Promise<Traces> {
  const [sdk, exporting, hooks, core] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
  ]);
  const exporter = new exporting.OTLPTraceExporter({ url, headers });
  const provider = new sdk.TracerProvider({
    resource,
    sampler: new sdk.ParentBasedSampler({
      root: new sdk.TraceIdRatioBasedSampler(sampleRatio),
    }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(
    new hooks.AsyncLocalStorageContextManager().enable(),
  );
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    tracer: provider.getTracer('portico'),
    stop: () => provider.shutdown(),
  };
}
