/** From the least to the most urgent; `unknown` is of lines that do not say. */
export const LOG_LEVELS = [
  'unknown',
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

const NAMES: Record<string, LogLevel> = {
  trace: 'trace',
  trc: 'trace',
  silly: 'trace',
  finest: 'trace',
  debug: 'debug',
  dbg: 'debug',
  verbose: 'debug',
  fine: 'debug',
  info: 'info',
  inf: 'info',
  information: 'info',
  informational: 'info',
  notice: 'info',
  log: 'info',
  warn: 'warn',
  wrn: 'warn',
  warning: 'warn',
  error: 'error',
  err: 'error',
  eror: 'error',
  severe: 'error',
  fatal: 'fatal',
  critical: 'fatal',
  crit: 'fatal',
  alert: 'fatal',
  emerg: 'fatal',
  emergency: 'fatal',
  panic: 'fatal',
};

// The numbers of pino and bunyan.
const byNumber = (value: number): LogLevel | undefined =>
  value >= 10 && value <= 60 && value % 10 === 0
    ? LOG_LEVELS[value / 10]
    : undefined;

/** The level that a name or a number of a logger stands for. */
export function toLogLevel(value: unknown): LogLevel | undefined {
  if (typeof value === 'number') {
    return byNumber(value);
  }
  if (typeof value !== 'string' || value.length > 20) {
    return undefined;
  }
  const name = value.trim().toLowerCase();
  return Object.hasOwn(NAMES, name) ? NAMES[name] : byNumber(Number(name));
}
