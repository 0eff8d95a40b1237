/** A workflow command: `::name key=value,key=value::text`. */
export type Command = {
  name: string;
  properties: Record<string, string>;
  value: string;
};

const shape = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s;

function decodeText(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

function decodeProperty(text: string): string {
  return decodeText(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/**
 * The command that a line is, if it is one.
 *
 * Source: docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, core/src/command.ts,
 * for what is escaped.
 */
export function parseCommand(line: string): Command | undefined {
  const match = shape.exec(line);
  if (!match) {
    return undefined;
  }
  const [, name, list = '', value] = match;
  const properties = list
    .split(',')
    .map(pair => pair.trim())
    .filter(pair => pair.includes('='))
    .map(pair => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), decodeProperty(pair.slice(at + 1))];
    });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties),
    value: decodeText(value),
  };
}
