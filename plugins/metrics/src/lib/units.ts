const scaled = (
  value: number,
  base: number,
  names: string[],
  exponent = 0,
): string => {
  const size = Math.abs(value);
  if (size >= base && exponent < names.length - 1) {
    return scaled(value / base, base, names, exponent + 1);
  }
  return `${digits(value)}${names[exponent]}`;
};

/** Three digits that count. */
function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) {
    return Math.round(value).toLocaleString('en');
  }
  // small ones as they are, as long as they can be read
  return size > 0 && size < 0.001
    ? value.toExponential(1)
    : String(Number(value.toPrecision(3)));
}

function seconds(value: number): string {
  const size = Math.abs(value);
  if (size >= 120) {
    return size >= 7_200
      ? `${digits(value / 3_600)} h`
      : `${digits(value / 60)} min`;
  }
  if (size >= 1 || size === 0) {
    return `${digits(value)} s`;
  }
  return size >= 0.001
    ? `${digits(value * 1_000)} ms`
    : `${digits(value * 1e6)} µs`;
}

function cores(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 0.1) {
    return `${digits(value * 1_000)} mcores`;
  }
  return `${digits(value)} ${value === 1 ? 'core' : 'cores'}`;
}

const thousands = ['', ' k', ' M', ' G', ' T'];

/** What values can be counted in, by the names that annotations use; each writes a value. */
export const units = {
  'per-second': (value: number) => `${scaled(value, 1_000, thousands)}/s`,
  ratio: (value: number) => `${digits(value * 100)} %`,
  percent: (value: number) => `${digits(value)} %`,
  seconds,
  milliseconds: (value: number) => seconds(value / 1_000),
  cores,
  bytes: (value: number) =>
    scaled(value, 1_024, [' B', ' KiB', ' MiB', ' GiB', ' TiB']),
  count: (value: number) => scaled(value, 1_000, thousands),
} as const;

export type Unit = keyof typeof units;

/** In words, behind the title of a chart. */
export const unitWords: Record<Unit, string> = {
  'per-second': 'per second',
  ratio: 'percent',
  percent: 'percent',
  seconds: 'time',
  milliseconds: 'time',
  cores: 'cores',
  bytes: 'bytes',
  count: 'number',
};

export const isUnit = (name: string): name is Unit =>
  Object.hasOwn(units, name);

/** A value with its unit; a dash when there is none. */
export const formatValue = (
  value: number | null | undefined,
  unit: Unit,
): string => (value === null || value === undefined ? '–' : units[unit](value));
