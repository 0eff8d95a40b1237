import type { Place } from '../Problem';

/** A file that cannot be read as YAML, at the first place where that shows. */
export class SourceError extends Error {
  readonly at: Place;

  constructor(message: string, at: Place) {
    super(message);
    this.name = 'SourceError';
    this.at = at;
  }
}
