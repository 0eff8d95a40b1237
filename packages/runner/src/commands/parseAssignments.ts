/** A command file whose form is wrong; the message says what is expected. */
export class CommandFileError extends Error {}

const heredoc = /^([^=]*?)<<(.*)$/;

/**
 * The entries of GITHUB_ENV or GITHUB_OUTPUT: `name=value` on a line, or `name<<END`, lines, `END`.
 *
 * Source: docs.github.com, "Workflow commands for GitHub Actions", Setting an environment variable.
 *
 * @throws CommandFileError
 */
export function parseAssignments(text: string): [string, string][] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const entries: [string, string][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const [, name, end] = heredoc.exec(line) ?? [];
    const at = line.indexOf('=');
    if (end) {
      const last = lines.indexOf(end, index + 1);
      if (last < 0) {
        throw new CommandFileError(`\`${name}<<${end}\` has no \`${end}\`.`);
      }
      entries.push([name, lines.slice(index + 1, last).join('\n')]);
      index = last;
    } else if (at > 0) {
      entries.push([line.slice(0, at), line.slice(at + 1)]);
    } else if (line !== '') {
      throw new CommandFileError(
        `\`${line.slice(0, 80)}\` is neither \`name=value\` nor \`name<<END\`.`,
      );
    }
  }
  if (entries.some(([name]) => name === '')) {
    throw new CommandFileError('A name is empty.');
  }
  return entries;
}
