import { readdirSync, readFileSync } from 'node:fs';

/** A process, told apart from a later one with the same id by the time of its start. */
export type ProcessRef = { pid: number; startTime: number };

/** A process as Linux tells of it. */
export type ProcessInfo = ProcessRef & {
  parent: number;
  group: number;
  session: number;
  state: string;
  /** Its own, and that of the children that it has waited for. */
  cpuSeconds: number;
};

/** The kernel's USER_HZ, which is 100 wherever Node.js runs. */
const ticksPerSecond = 100;

/** The process with an id; undefined when there is none, or no /proc. Source: proc(5), /proc/pid/stat. */
export function readProcess(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before the bracket may hold blanks and brackets itself.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, group, session, startTime] = [1, 2, 3, 19].map(index =>
      Number(rest[index]),
    );
    const ticks = rest.slice(11, 15).reduce((sum, it) => sum + Number(it), 0);
    const cpuSeconds = ticks / ticksPerSecond;
    const state = rest[0];
    return { pid, state, parent, group, session, startTime, cpuSeconds };
  } catch {
    return undefined;
  }
}

/** All processes, also those that have ended and that nobody has waited for; none where there is no /proc. */
export function readTable(): ProcessInfo[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter(name => /^\d+$/.test(name))
    .map(name => readProcess(Number(name)))
    .filter(info => info !== undefined);
}

/** All processes that live; none where there is no /proc. */
export function readProcesses(): ProcessInfo[] {
  return readTable().filter(({ state }) => state !== 'Z' && state !== 'X');
}

/** When a process began, in ticks since the machine did. */
export function startTimeOf(pid: number): number | undefined {
  return readProcess(pid)?.startTime;
}

/** Whether the process still lives; a start of 0 is one that is not known. */
export function isSameProcess(pid: number, startTime: number): boolean {
  if (startTime > 0) {
    return startTimeOf(pid) === startTime;
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Sends a signal to a process if it is still the one that was meant. */
export function signalProcess(ref: ProcessRef, signal: NodeJS.Signals): void {
  if (isSameProcess(ref.pid, ref.startTime)) {
    try {
      process.kill(ref.pid, signal);
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
}
