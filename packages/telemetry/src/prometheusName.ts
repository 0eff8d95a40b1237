// As OpenTelemetry maps its metrics to Prometheus'
// (specification/compatibility/prometheus_and_openmetrics.md).
const UNITS: Record<string, string> = {
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
  min: 'minutes',
  h: 'hours',
  d: 'days',
  By: 'bytes',
  KiBy: 'kibibytes',
  MiBy: 'mebibytes',
  '%': 'percent',
};

/** A label's name, of letters, digits and underscores. */
export function labelName(attribute: string): string {
  const plain = attribute.replace(/[^a-zA-Z0-9_]+/g, '_');
  return /^[0-9]/.test(plain) ? `_${plain}` : plain;
}

function unitOf(unit: string, type: string): string {
  if (unit === '1') {
    return type === 'gauge' ? 'ratio' : '';
  }
  const plain = unit.replace(/\{[^}]*\}/g, '');
  return (UNITS[plain] ?? plain).replace(/[^a-zA-Z0-9]+/g, '_');
}

/** A metric's name with its unit, and with `_total` for what only grows. */
export function metricName(
  { name, unit }: { name: string; unit: string },
  type: 'counter' | 'gauge' | 'histogram',
): string {
  const plain = name
    .replace(/[^a-zA-Z0-9_:]+/g, '_')
    .replace(/__+/g, '_')
    .replace(/_total$/, '');
  const suffix = unitOf(unit, type);
  const parts = [
    /^[0-9]/.test(plain) ? `_${plain}` : plain,
    ...(suffix && !plain.endsWith(`_${suffix}`) ? [suffix] : []),
    ...(type === 'counter' ? ['total'] : []),
  ];
  return parts.join('_');
}
