/** A value as Prometheus writes it. */
export function formatValue(value: number): string {
  if (Math.abs(value) === Infinity) {
    return value > 0 ? '+Inf' : '-Inf';
  }
  return Object.is(value, -0) ? '-0' : String(value);
}
