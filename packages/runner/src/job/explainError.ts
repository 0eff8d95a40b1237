import { ExpressionError } from '@portico/workflows';
import { ActionError } from '../actions';
import { BackendAwayError, RefusedError } from '../backend';
import { CommandFileError } from '../commands';
import { SandboxError } from '../sandbox';
import { ArchiveError, PathError } from '../workspace';
import { StepError } from './StepError';

const known = [
  ActionError,
  ArchiveError,
  BackendAwayError,
  CommandFileError,
  ExpressionError,
  PathError,
  RefusedError,
  SandboxError,
  StepError,
];

const systemErrors: Record<string, string> = {
  ENOSPC: 'The disk of the runner is full.',
  EDQUOT: 'The disk quota of the runner is used up.',
  EMFILE: 'The runner has too many open files.',
  E2BIG: 'The variables of the step are too long for the system.',
};

/** What a log says of an error. What nobody has foreseen goes to the runner's own log as well. */
export function explainError(error: unknown): string {
  if (known.some(type => error instanceof type)) {
    return (error as Error).message;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code && systemErrors[code]) {
    return systemErrors[code];
  }
  process.stderr.write(
    `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  const text = error instanceof Error ? error.message : String(error);
  return `The runner failed: ${text}`;
}
