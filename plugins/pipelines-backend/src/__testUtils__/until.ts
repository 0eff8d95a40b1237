/** Waits until something is true, and fails after a while. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${isSo}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}
