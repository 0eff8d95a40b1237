import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluate,
  type EvaluationContext,
  type RunStep,
  runSettings,
  shellCommand,
} from '@portico/workflows';
import { CommandReader } from '../commands';
import { LineSplitter } from '../log';
import { runCommand, type StepCommand } from '../sandbox';
import { resolveInside } from '../workspace';
import { CommandFiles } from './CommandFiles';
import type { JobEnvironment } from './JobEnvironment';
import type { JobState, PlannedWork } from './JobState';
import { StepError } from './StepError';
import { stepVariables } from './stepVariables';
import { writeHeader } from './writeHeader';

const bashFiles = ['/bin/bash', '/usr/bin/bash', '/usr/local/bin/bash'];

/** What a step is run with. */
export type StepRun = {
  environment: JobEnvironment;
  state: JobState;
  work: PlannedWork;
  context: EvaluationContext;
  /** Of the step, evaluated. */
  env: Record<string, string>;
  signal: AbortSignal;
};

/** How a step ended that ran to its end. */
export type StepEnd = { outputs: Record<string, string>; failure?: string };

function findFolder(root: string, path: string): string {
  const folder = resolveInside(root, path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StepError(
      `The working-directory \`${path}\` is not in the workspace. A step before this has to make it, such as actions/checkout.`,
    );
  }
  return folder;
}

/** Takes a step's output to the log. */
function readOutput({ environment, state }: StepRun) {
  const { log, masks, settings } = environment;
  const { lineBytes, outputBytes } = settings.limits;
  const reader = new CommandReader(log, masks);
  // A value that is masked must not be cut before it is.
  const splitter = new LineSplitter(
    () => lineBytes + masks.longest,
    ({ bytes, cut }) =>
      reader.read(bytes.toString('utf8').replace(/\r$/, ''), cut),
  );
  return {
    onOutput(chunk: Buffer): string | undefined {
      state.outputBytes += chunk.length;
      if (!log.isFull) {
        splitter.write(chunk);
      }
      return state.outputBytes > outputBytes
        ? `The steps of this job have written more than ${outputBytes} bytes.`
        : undefined;
    },
    end: () => splitter.end(),
  };
}

/** Takes over what the step has said by its files. */
function applyFiles(files: CommandFiles, state: JobState) {
  const { env, outputs, paths } = files.read();
  env.forEach(([name, value]) => {
    state.env[name] = value;
  });
  paths.forEach(path => state.paths.unshift(path));
  return outputs;
}

/** Writes the script down and says what is to be started for it. */
function prepare(
  step: RunStep,
  { environment, state, work, context, env }: StepRun,
  files: CommandFiles,
): StepCommand {
  const { folder, sandbox, log } = environment;
  const { shell, workingDirectory = '.' } = runSettings(
    work.workflow,
    work.job,
    step,
  );
  const inside = (path: string) => sandbox.inside(folder, path);
  const path = evaluate(workingDirectory, context) || '.';
  const cwd = findFolder(folder.workspace, path);
  const text = evaluate(step.run, context);
  const script = join(folder.own, `step-${step.number}.sh`);
  writeFileSync(script, `${text.replaceAll('\r\n', '\n')}\n`, { mode: 0o600 });
  const argv = shellCommand(shell, { hasBash: bashFiles.some(existsSync) });
  writeHeader(log, {
    text,
    shell: `${argv.join(' ')} {0}`,
    env: { ...state.env, ...env },
  });
  return {
    folder,
    argv: [...argv, inside(script)],
    env: {
      ...stepVariables(environment, state, env),
      ...files.variables(inside),
    },
    cwd,
    readable: [script, folder.eventFile],
    writable: files.list(),
  };
}

/**
 * Runs a script.
 *
 * @throws StepError and others where it could not run to its end, and whatever when the signal aborts
 */
export async function runScript(
  step: RunStep,
  stepRun: StepRun,
): Promise<StepEnd> {
  const { environment, state, signal } = stepRun;
  const { folder, sandbox, settings } = environment;
  const { limits } = settings;
  const files = new CommandFiles(folder, step.number, limits.commandFileBytes);
  const command = prepare(step, stepRun, files);
  const { onOutput, end } = readOutput(stepRun);
  const options = { sandbox, limits, signal, onOutput };
  const { exitCode, stopped } = await runCommand(command, options);
  end();
  if (stopped?.kind === 'limit') {
    throw new StepError(`${stopped.message} The step was ended.`);
  }
  signal.throwIfAborted();
  return {
    outputs: applyFiles(files, state),
    ...(exitCode !== 0 && {
      failure: `Process completed with exit code ${exitCode}.`,
    }),
  };
}
