import { formatWarning } from './SiteWarning';

/** The site cannot be built; the message names the file, and the line where there is one. */
export class BuildError extends Error {
  readonly file: string;
  readonly line?: number;
  /** What is wrong, without the place. */
  readonly reason: string;

  constructor(reason: string, at: { file: string; line?: number }) {
    super(formatWarning({ ...at, message: reason }));
    this.name = 'BuildError';
    this.file = at.file;
    this.line = at.line;
    this.reason = reason;
  }
}
