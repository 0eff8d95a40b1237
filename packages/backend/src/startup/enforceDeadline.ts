/**
 * Ends the process when a stop that was asked for takes longer than it may.
 *
 * A hook that hangs must not keep the next version from starting; what people
 * made is on disk before they are told so, and needs no hook.
 */
export function enforceDeadline(ms: number): void {
  const arm = () => {
    setTimeout(() => {
      process.stderr.write(
        `Portico did not stop within ${ms / 1000} s and was ended\n`,
      );
      process.exit(1);
    }, ms).unref();
  };
  process.once('SIGTERM', arm);
  process.once('SIGINT', arm);
}
