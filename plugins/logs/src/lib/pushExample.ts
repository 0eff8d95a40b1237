const LABEL = /([A-Za-z_][\w]*)\s*=\s*"([^"\\]*)"/g;

/** The labels that a line must have to be found by a selector, as far as the selector says so by `=`. */
export const labelsOf = (selection: string): Record<string, string> =>
  Object.fromEntries(
    [...selection.matchAll(LABEL)].map(([, name, value]) => [name, value]),
  );

/** A command that sends a line which a selector finds. */
export function pushExample(baseUrl: string, selection: string): string {
  const stream = JSON.stringify(labelsOf(selection)).replaceAll("'", "'\\''");
  return [
    `curl ${baseUrl}/api/logs/loki/api/v1/push \\`,
    `  -H "Authorization: Bearer $LOGS_PUSH_TOKEN" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  --data '{"streams":[{"stream":${stream},"values":[["'$(date +%s%N)'","level=info msg=hello"]]}]}'`,
  ].join('\n');
}
