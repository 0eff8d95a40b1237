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
  onOutput: (chunk: Buffer) => string | undefined;
};

/** How long output is waited for when all that is known of the step has ended. */
const drainMs = 2_000;

function start(launch: Launch, writer: number): ChildProcess {
  const { file, args, env, cwd, input } = launch;
  const extra = input ? (['pipe', 'pipe'] as const) : [];
  const child = spawn(file, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', writer, writer, ...extra],
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
async function drain(tree: ProcessTree, reader: Readable): Promise<void> {
  await killTree(tree);
  const timer = new AbortController();
  await Promise.race([
    finished(reader).catch(() => undefined),
    sleep(drainMs, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
  reader.destroy();
}

/** Starts the program with a pipe for what it writes. */
async function open(launch: Launch, command: StepCommand) {
  const pipe = openPipe(command.folder.own);
  try {
    const child = start(launch, pipe.writer);
    await once(child, 'spawn');
    return { child, reader: pipe.reader };
  } catch (error) {
    pipe.reader.destroy();
    throw error;
  } finally {
    pipe.closeWriter();
  }
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
  { sandbox, limits, signal, onOutput }: RunOptions,
): Promise<CommandResult> {
  checkVariables(command.env);
  const launch = sandbox.launch(command);
  const { child, reader } = await open(launch, command);
  const tree = launch.tree(child.pid!, readTold(child));
  const stopper = new Stopper(tree);
  const onAbort = () => stopper.stop({ kind: 'aborted' }, limits.graceMs);
  const onLimit = (message: string) =>
    stopper.stop({ kind: 'limit', message }, 0);
  const watch = watchLimits(tree, { folder: command.folder, limits, onLimit });
  signal.addEventListener('abort', onAbort, { once: true });
  reader.on('error', () => undefined);
  reader.on('data', chunk => {
    const message = onOutput(chunk);
    if (message) {
      onLimit(message);
    }
  });
  const exit = waitForEnd(child);
  if (signal.aborted) {
    onAbort();
  }
  const exitCode = await exit;
  clearInterval(watch);
  signal.removeEventListener('abort', onAbort);
  await stopper.ending;
  await drain(tree, reader);
  return { exitCode, stopped: stopper.reason };
}
