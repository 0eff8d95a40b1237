import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { endTree, killTree, type ProcessTree } from '../processes';
import type { Limits } from '../settings';
import { checkVariables } from './checkVariables';
import { openPipe } from './openPipe';
import type { Launch, Sandbox, StepCommand } from './Sandbox';
import { watchLimits } from './watchLimits';

/** Why a step was ended, if it did not end by itself. */
export type StopReason =
  | { kind: 'aborted' }
  | { kind: 'limit'; message: string };

/** How a command ended. */
export type CommandResult = {
  /** 128 and the signal's number where a signal ended it. */
  exitCode: number;
  stopped?: StopReason;
};

type RunOptions = {
  sandbox: Sandbox;
  limits: Limits;
  /** Ends the step: SIGTERM, and SIGKILL after a grace. */
  signal: AbortSignal;
  /** @returns why the step has to end, if what it writes is too much */
  onOutput: OutputReader;
  /** As `onOutput`, for what it writes as errors, which otherwise are among the output. */
  onErrors?: OutputReader;
  /** How much is read in a second; who writes more waits. */
  bytesPerSecond?: number;
  /** Told of all that it starts. */
  onStarted?: (tree: ProcessTree) => void;
};

type OutputReader = (chunk: Buffer) => string | undefined;

/** How long output is waited for when all that is known of the step has ended. */
const drainMs = 2_000;

function start(
  launch: Launch,
  [out, err = out]: number[],
  inherits?: number,
): ChildProcess {
  const { file, args, env, cwd, input } = launch;
  const own = input ? 'pipe' : 'ignore';
  const child = spawn(file, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', out, err, own, own, inherits ?? 'ignore'],
  });
  const stdin = child.stdio[3] as Writable | null | undefined;
  // It can end before it has read everything.
  stdin?.on('error', () => undefined);
  stdin?.end(input);
  return child;
}

function readTold(child: ChildProcess): () => string {
  let told = '';
  const stream = child.stdio[4] as Readable | null | undefined;
  stream?.on('data', chunk => {
    told += chunk;
  });
  stream?.on('error', () => undefined);
  return () => told;
}

async function waitForEnd(child: ChildProcess): Promise<number> {
  const [code, signal] = await once(child, 'exit');
  return code ?? 128 + (signal === 'SIGKILL' ? 9 : 15);
}

/** Ends what is left of the step, and reads what it has written to its end. */
async function drain(tree: ProcessTree, readers: Readable[]): Promise<void> {
  await killTree(tree);
  const timer = new AbortController();
  await Promise.race([
    Promise.all(readers.map(reader => finished(reader).catch(() => undefined))),
    sleep(drainMs, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
  readers.forEach(reader => reader.destroy());
}

/** Starts the program with pipes for what it writes. */
async function open(launch: Launch, command: StepCommand, names: string[]) {
  const pipes = names.map(name => openPipe(command.folder.own, name));
  const readers = pipes.map(({ reader }) => reader);
  try {
    const writers = pipes.map(({ writer }) => writer);
    const child = start(launch, writers, command.inherits);
    await once(child, 'spawn');
    return { child, readers };
  } catch (error) {
    readers.forEach(reader => reader.destroy());
    throw error;
  } finally {
    pipes.forEach(pipe => pipe.closeWriter());
  }
}

/** Lets a pipe rest for the second in which enough of it was read. */
function pace(reader: Readable, bytesPerSecond: number): void {
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  reader.on('data', chunk => {
    bytes += chunk.length;
    timer ??= setTimeout(() => {
      [bytes, timer] = [0, undefined];
      reader.resume();
    }, 1_000).unref();
    if (bytes > bytesPerSecond) {
      reader.pause();
    }
  });
}

/** Reads pipes, each by its own function. */
function read(
  readers: Readable[],
  options: Pick<RunOptions, 'onOutput' | 'onErrors' | 'bytesPerSecond'>,
  onLimit: (message: string) => void,
): void {
  const { onOutput, onErrors, bytesPerSecond } = options;
  readers.forEach((reader, index) => {
    const onData = (index > 0 && onErrors) || onOutput;
    if (bytesPerSecond) {
      pace(reader, bytesPerSecond);
    }
    reader.on('error', () => undefined);
    reader.on('data', chunk => {
      const message = onData(chunk);
      if (message) {
        onLimit(message);
      }
    });
  });
}

/** Ends a tree once, for the first reason that there is. */
class Stopper {
  reason?: StopReason;
  ending?: Promise<void>;
  readonly #tree: ProcessTree;

  constructor(tree: ProcessTree) {
    this.#tree = tree;
  }

  stop(reason: StopReason, graceMs: number): void {
    this.reason ??= reason;
    this.ending ??= endTree(this.#tree, graceMs);
  }
}

/**
 * Runs a program of a step. When it ends, or is ended, so does everything that it has started.
 *
 * @throws the system's error when it cannot be started
 */
export async function runCommand(
  command: StepCommand,
  options: RunOptions,
): Promise<CommandResult> {
  const { sandbox, limits, signal } = options;
  checkVariables(command.env);
  const launch = sandbox.launch(command);
  const { child, readers } = await open(
    launch,
    command,
    options.onErrors ? ['output', 'errors'] : ['output'],
  );
  const tree = launch.tree(child.pid!, readTold(child));
  options.onStarted?.(tree);
  const stopper = new Stopper(tree);
  const onAbort = () => stopper.stop({ kind: 'aborted' }, limits.graceMs);
  const onLimit = (message: string) =>
    stopper.stop({ kind: 'limit', message }, 0);
  const stopWatching = watchLimits(tree, {
    folder: command.folder,
    limits,
    onLimit,
  });
  signal.addEventListener('abort', onAbort, { once: true });
  read(readers, options, onLimit);
  const exit = waitForEnd(child);
  if (signal.aborted) {
    onAbort();
  }
  const exitCode = await exit;
  stopWatching();
  signal.removeEventListener('abort', onAbort);
  await stopper.ending;
  await drain(tree, readers);
  return { exitCode, stopped: stopper.reason };
}
