import { readdirSync, readFileSync } from 'node:fs';

function someProcess(file: string, test: (text: string) => boolean): boolean {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .some(pid => {
      try {
        return test(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
      } catch {
        return false;
      }
    });
}

/** Whether a process of this machine has a text in its command line. */
export function isRunning(text: string): boolean {
  return someProcess('cmdline', line =>
    line.replaceAll('\0', ' ').includes(text),
  );
}

/** Whether a process belongs to a job in a folder. */
export function isMarked(folder: string): boolean {
  return someProcess('environ', env =>
    env.includes(`PORTICO_RUNNER_JOB=${folder}`),
  );
}
