/** Names and values, sorted by name; the name of the metric is `__name__`. */
export type Labels = readonly (readonly [name: string, value: string])[];

export const METRIC_NAME = '__name__';

const byName = (
  [a]: readonly [string, string],
  [b]: readonly [string, string],
) => (a < b ? -1 : Number(a > b));

/** Labels of a sample; what is empty counts as missing. */
export function createLabels(
  name: string,
  labels: Record<string, string>,
): Labels {
  const given = Object.entries(labels).filter(
    ([key, value]) => value !== '' && key !== METRIC_NAME,
  );
  return [[METRIC_NAME, name] as const, ...given].sort(byName);
}

/** The same text for the same labels, and no other's. */
export const keyOf = (labels: Labels) => JSON.stringify(labels);

/** The order in which Prometheus answers. */
export function compareLabels(a: Labels, b: Labels): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at], b[at]];
    const differing = x[0] === y[0] ? 1 : 0;
    if (x[differing] !== y[differing]) {
      return x[differing] < y[differing] ? -1 : 1;
    }
  }
  return a.length - b.length;
}

export const valueOf = (labels: Labels, name: string) =>
  labels.find(it => it[0] === name)?.[1] ?? '';

/** The labels that count. */
export function pickLabels(
  labels: Labels,
  { only, names }: { only: boolean; names: ReadonlySet<string> },
): Labels {
  return labels.filter(([name]) =>
    only ? names.has(name) : !names.has(name) && name !== METRIC_NAME,
  );
}

export const withoutName = (labels: Labels) =>
  labels.filter(([name]) => name !== METRIC_NAME);

/** As Prometheus writes them in errors: `{a="b", c="d"}`. */
export const describeLabels = (labels: Labels) =>
  `{${labels
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')}}`;
