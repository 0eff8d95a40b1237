import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a command of a case as a fresh machine would; says what it printed when it fails. */
export async function runCommand(
  [command, ...args]: string[],
  folder: string,
): Promise<string | undefined> {
  const program = command === 'node' ? process.execPath : command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  const printed: string[] = [];
  child.stdout.on('data', data => printed.push(String(data)));
  child.stderr.on('data', data => printed.push(String(data)));
  const [code] = await once(child, 'close');
  if (code === 0) return undefined;
  const title = [command, ...args].join(' ');
  return `${title} ended with ${code}:\n${printed.join('')}`;
}
