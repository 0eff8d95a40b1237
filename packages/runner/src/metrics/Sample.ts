/** A value that a service has at this moment. */
export type Sample = {
  /** As Prometheus writes it, such as `process_cpu_seconds_total`. */
  name: string;
  labels: Record<string, string>;
  value: number;
  /** `histogram` for its `_bucket`, `_sum` and `_count` alike. */
  type?: 'counter' | 'gauge' | 'histogram';
};

/** What one process of a service measures. */
export type ServiceSamples = {
  id: number;
  deployment: number;
  samples: Sample[];
};

export function counter(name: string, value: number): Sample {
  return { name, labels: {}, value, type: 'counter' };
}

export function gauge(name: string, value: number): Sample {
  return { name, labels: {}, value, type: 'gauge' };
}
