const PAUSE_MS = 100;

/** Asks again until there is an answer, where no event tells of it. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  limitMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No answer in ${limitMs} ms`);
}
