/** What is thrown when a query takes too long. */
export const TIMED_OUT = 'LogQueryTimedOut';

/** A function that throws once a moment has passed. */
export function createDeadline(deadline: number): () => void {
  return () => {
    if (Date.now() > deadline) {
      throw Object.assign(new Error('The query took too long'), {
        code: TIMED_OUT,
      });
    }
  };
}
