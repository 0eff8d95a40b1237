/** Whether a database refused a row because a unique value is taken. */
export function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return (
    code === '23505' || String(code).startsWith('SQLITE_CONSTRAINT_UNIQUE')
  );
}
