/** Works on pieces in their order, some at the same time, until one is not wanted any more. */
export async function runUnits<T>(
  units: T[],
  options: {
    concurrency: number;
    isWanted(unit: T): boolean;
    work(unit: T): Promise<void>;
  },
): Promise<void> {
  const queue = units.values();
  const takeNext = async (): Promise<void> => {
    for (const unit of queue) {
      if (!options.isWanted(unit)) {
        return;
      }
      await options.work(unit);
    }
  };
  await Promise.all(
    Array.from(
      { length: Math.min(options.concurrency, units.length) },
      takeNext,
    ),
  );
}
