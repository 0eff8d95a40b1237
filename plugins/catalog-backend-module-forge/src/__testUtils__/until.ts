const DEADLINE_MS = 20_000;
const PAUSE_MS = 50;

/** Asks again until there is an answer; the catalog has no event to wait for. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No answer in ${DEADLINE_MS} ms`);
}
