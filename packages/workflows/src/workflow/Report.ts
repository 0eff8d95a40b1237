import { workflowLimits } from '../limits';
import type { Place, Problem } from '../Problem';
import type { Source } from '../yaml';

function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

type Found = { problems: Problem[]; notes: Problem[] };

/** Collects what is wrong with a file and with each of its jobs, a limited number of each. */
export class Report {
  readonly source: Source;
  readonly #job?: string;
  readonly #found: Map<string | undefined, Found>;

  constructor(
    source: Source,
    options: { job?: string; found?: Map<string | undefined, Found> } = {},
  ) {
    this.source = source;
    this.#job = options.job;
    this.#found = options.found ?? new Map();
  }

  /** The same for what belongs to a job. */
  of(job: string): Report {
    return new Report(this.source, { job, found: this.#found });
  }

  /** @returns undefined, so that it can stand for a value that could not be read */
  problem(at: Place, message: string): undefined {
    this.#add('problems', at, message);
  }

  note(at: Place, message: string): void {
    this.#add('notes', at, message);
  }

  /** What is wrong with this job, or with the file without its jobs. */
  get problems(): Problem[] {
    return inOrder(this.#found.get(this.#job)?.problems ?? []);
  }

  /** All notes, also of jobs. */
  get notes(): Problem[] {
    return inOrder([...this.#found.values()].flatMap(({ notes }) => notes));
  }

  #add(kind: keyof Found, { line, column }: Place, message: string): void {
    const job = this.#job;
    const found = this.#found.get(job) ?? { problems: [], notes: [] };
    this.#found.set(job, found);
    if (found[kind].length < workflowLimits.problems) {
      const problem = { line, column, message };
      found[kind].push(job === undefined ? problem : { ...problem, job });
    }
  }
}
