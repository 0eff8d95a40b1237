import type { Measured } from './measure';
import type { Run } from './programs';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function spread(values: readonly number[]): string {
  if (!values.length) {
    return '';
  }
  const [middle, least, most] = [
    median(values),
    Math.min(...values),
    Math.max(...values),
  ].map(ms => (ms / 1000).toFixed(2));
  return `${middle} (${least}–${most})`;
}

const times = (runs: readonly Run[]) => runs.map(({ ms }) => ms);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function peak(runs: readonly Run[]): string {
  const known = runs.flatMap(run => run.megabytes ?? []);
  return known.length ? Math.max(...known).toFixed(0) : '';
}

/** Medians in seconds, with the least and the most. */
export function tableRow(measured: Measured): Record<string, string> {
  const { mkdocs, cold, bytes } = measured;
  const ratio = mkdocs.length
    ? median(times(mkdocs)) / median(times(cold))
    : undefined;
  return {
    pages: String(measured.pages),
    mkdocs: spread(times(mkdocs)),
    engine: spread(times(cold)),
    'times faster': ratio?.toFixed(1) ?? '',
    unchanged: spread(times(measured.unchanged)),
    'into an empty folder': spread(times(measured.unchangedEmpty)),
    'one changed': spread(times(measured.changed)),
    'standing process': spread(measured.standing),
    'peak MB': peak(cold),
    'mkdocs MB': bytes.mkdocs ? megabytes(bytes.mkdocs) : '',
    'engine MB': megabytes(bytes.engine),
  };
}
