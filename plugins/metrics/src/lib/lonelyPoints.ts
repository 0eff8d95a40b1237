/** The places of values with nothing beside them, which no line leads to; null when there are none. */
export function lonelyPoints(values: (number | null)[]): number[] | null {
  const isGap = (value: number | null | undefined) =>
    value === null || value === undefined;
  const places = values.flatMap((value, i) =>
    !isGap(value) && isGap(values[i - 1]) && isGap(values[i + 1]) ? [i] : [],
  );
  return places.length ? places : null;
}
