import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Command =
  | {
      name: 'build';
      dir: string;
      out?: string;
      strict: boolean;
      cache?: string;
    }
  | { name: 'serve'; dir: string; port: number }
  | { name: 'help' };

export const usage = `Usage:
  docs-engine build [DIR] [--out DIR] [--strict] [--cache DIR]
      builds the docs of a project (where its mkdocs.yml is) into DIR/site
  docs-engine serve [DIR] [--port N]
      shows them at http://127.0.0.1:8000 and again after each change
`;

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port must be a number up to 65535, not ${text}.`);
  }
  return port;
}

function refuseOthers(name: string, values: object, known: string[]): void {
  const other = Object.keys(values).find(option => !known.includes(option));
  if (other) {
    throw new Error(`docs-engine ${name} has no option --${other}.`);
  }
}

/** @throws Error that says what is wrong with them */
export function readArguments(args: string[]): Command {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      cache: { type: 'string' },
      strict: { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [name, dir = '.', ...more] = positionals;
  if (values.help || name === undefined || name === 'help') {
    return { name: 'help' };
  }
  if (more.length) {
    throw new Error(`One folder can be named, not also ${more.join(', ')}.`);
  }
  const { out, cache, strict = false, port = '8000' } = values;
  if (name === 'build') {
    refuseOthers(name, values, ['out', 'cache', 'strict']);
    return { name, dir, out, strict, cache };
  }
  if (name === 'serve') {
    refuseOthers(name, values, ['port']);
    return { name, dir, port: readPort(port) };
  }
  throw new Error(`There is no command ${name}.`);
}
