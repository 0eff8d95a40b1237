/** Where something stands in a file, both from 1. */
export type Place = { line: number; column: number };

/** Something that is wrong, or left out, in a workflow file. */
export type Problem = Place & {
  /** What is wrong, and what is supported in its place. */
  message: string;
  /** The job that it is about; without it the whole file is. */
  job?: string;
};

/** One line for people: the place, the job where there is one, what is wrong. */
export function formatProblem(path: string, problem: Problem): string {
  const { line, column, message, job } = problem;
  const about = job === undefined ? '' : `job ${job}: `;
  return `${path}:${line}:${column}: ${about}${message}`;
}
