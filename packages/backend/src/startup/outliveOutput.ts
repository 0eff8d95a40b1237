/**
 * Lets the portal live on when nobody reads its output any more, as after
 * `| head`. Without it each line that cannot be written is an error, which is
 * logged, which cannot be written either.
 */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {});
  }
}
