/**
 * Runs a job when it is called. Calls that come while it runs have it run once
 * more, and end with that run.
 */
export function coalesce(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = () => {
    running = job().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (next || !running) {
      return next ?? run();
    }
    next = running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}
