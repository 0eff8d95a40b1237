type Level = 'info' | 'warn' | 'error';

/** Writes one line of JSON, which log systems take apart by themselves. */
export function log(
  level: Level,
  message: string,
  fields: Record<string, unknown> = {},
): void {
  const time = new Date().toISOString();
  console.log(JSON.stringify({ time, level, message, ...fields }));
}
