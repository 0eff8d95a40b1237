const STEPS_S = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800,
  21_600, 43_200, 86_400,
];
const BUCKETS = 60;

/** A step that people can read, for about sixty buckets. */
export function histogramStep(from: number, to: number): number {
  const wanted = (to - from) / BUCKETS / 1_000;
  return (
    (STEPS_S.find(it => it >= wanted) ?? Math.ceil(wanted / 86_400) * 86_400) *
    1_000
  );
}
