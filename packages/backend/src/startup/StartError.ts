import { CustomErrorBase } from '@backstage/errors';

/**
 * A reason not to start that the person who starts Portico can act on.
 *
 * Each line says what is wrong, where, and what to do; nothing else is shown.
 */
export class StartError extends CustomErrorBase {
  name = 'StartError' as const;
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
