/** A value that a source has at the moment at which it is asked. */
export interface Sample {
  /** As Prometheus writes it, such as `http_server_request_duration_seconds_count`. */
  name: string;
  /** Without the name; a label that is empty counts as missing. */
  labels: Record<string, string>;
  value: number;
  /** `histogram` for its `_bucket`, `_sum` and `_count` alike. */
  type?: 'counter' | 'gauge' | 'histogram';
}
