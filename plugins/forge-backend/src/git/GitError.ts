import { CustomErrorBase } from '@backstage/errors';

/** Git ended in a way that its caller did not expect. */
export class GitError extends CustomErrorBase {
  name = 'GitError' as const;

  constructor(
    verb: string,
    /** Null when a signal ended it, which the time limit does. */
    readonly exitCode: number | null,
    readonly stderr: string,
  ) {
    const end = exitCode === null ? 'was stopped' : `ended with ${exitCode}`;
    super(`git ${verb} ${end}${stderr ? `: ${stderr}` : ''}`);
  }
}
