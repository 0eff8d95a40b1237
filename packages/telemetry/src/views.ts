import {
  AggregationType,
  InstrumentType,
  type ViewOptions,
} from '@opentelemetry/sdk-metrics';

/** Seconds, for what people wait for in a browser. */
export const REQUEST_SECONDS = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

// Seconds, for what runs in the background
const TASK_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1_800];

// Backstage names no buckets for these, and OpenTelemetry's own are milliseconds.
const WITHOUT_BUCKETS = [
  { instrumentUnit: 'seconds' },
  { instrumentName: 'scaffolder.*' },
];

/** In which buckets durations are put that do not say it themselves. */
export const views: ViewOptions[] = WITHOUT_BUCKETS.map(selector => ({
  ...selector,
  instrumentType: InstrumentType.HISTOGRAM,
  aggregation: {
    type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM,
    options: { boundaries: TASK_SECONDS, recordMinMax: false },
  },
  aggregationCardinalityLimit: cardinalityLimit(InstrumentType.HISTOGRAM),
}));

/**
 * How many combinations of labels a metric may have; what is beyond them counts
 * as one more, `otel_metric_overflow="true"`.
 */
export function cardinalityLimit(type: InstrumentType): number {
  return type === InstrumentType.HISTOGRAM ? 250 : 500;
}
