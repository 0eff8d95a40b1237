import type { JobLog } from '../log';

/** What GitHub's logs have at the head of a step that runs a script. */
export function writeHeader(
  log: JobLog,
  header: { text: string; shell: string; env: Record<string, string> },
): void {
  const lines = header.text.replace(/\n+$/, '').split(/\r?\n/);
  const names = Object.entries(header.env);
  [
    `##[group]Run ${lines[0]}`,
    ...lines.map(line => `\u001b[36;1m${line}\u001b[0m`),
    `shell: ${header.shell}`,
    ...(names.length > 0 ? ['env:'] : []),
    ...names.map(([name, value]) => `  ${name}: ${value}`),
    '##[endgroup]',
  ]
    .flatMap(line => line.split('\n'))
    .forEach(line => log.output(line));
}
