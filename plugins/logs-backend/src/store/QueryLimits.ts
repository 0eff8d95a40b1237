/** What one query may take. */
export interface QueryLimits {
  timeoutMs: number;
  /** How much text an answer may have. */
  resultBytes: number;
  /** How many queries run at the same time, and as many again may wait. */
  concurrent: number;
}
