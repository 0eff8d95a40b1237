const DEADLINE_MS = 30_000;
const PAUSE_MS = 50;

/** Asks again until there is an answer; the catalog has no event to wait for. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  let failure: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined) {
        return answer;
      }
    } catch (error) {
      failure = error;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No answer in ${DEADLINE_MS} ms; last failure: ${failure}`);
}
