import { reasons, type Reason } from './reasons';
import { constructs, type SiteComparison } from './SiteComparison';

const percent = (value: number) => `${value.toFixed(2)} %`;

function constructLine(name: string, comparison: SiteComparison): string[] {
  const { stock, ours, aside } = comparison.construct(name);
  const note =
    aside === ours ? '' : ` (${aside} without those stock leaves as text)`;
  return stock || ours ? [`  ${name}: ${stock} in stock, ${ours}${note}`] : [];
}

function worstPages(comparison: SiteComparison, worst: number): string[] {
  return [...comparison.pages]
    .filter(([, { differing, raw }]) => differing.length || raw.length)
    .sort(([, one], [, other]) => other.differing.length - one.differing.length)
    .slice(0, worst)
    .flatMap(([path, { differing, raw }]) => [
      `  ${path}`,
      ...differing.map(text => `    stock: ${text.slice(0, 200)}`),
      ...raw.map(text => `    raw: ${text.slice(0, 200)}`),
    ]);
}

/** The figures of a site, and the pages that differ most. */
export function report(
  name: string,
  comparison: SiteComparison,
  worst: number,
): string {
  const { pages, missing, failures, rawPages } = comparison;
  return [
    `${name}: ${pages.size} pages${
      failures.length ? ', below the threshold' : ''
    }`,
    ...missing.map(path => `  missing: ${path}`),
    `  heading ids: ${percent(comparison.ids)}, ${percent(
      comparison.idsAside,
    )} with renamed and mistaken ones set aside`,
    `  blocks: ${percent(comparison.blocks)} as they are, ${percent(
      comparison.blocksAside,
    )} with these set aside:`,
    ...Object.entries(comparison.reasons).map(
      ([reason, count]) => `    ${count} × ${reasons[reason as Reason]}`,
    ),
    ...constructs.flatMap(construct => constructLine(construct, comparison)),
    `  pages with raw syntax: ${rawPages.length}`,
    ...(failures.length
      ? [`  below the threshold: ${failures.join(', ')}`]
      : []),
    ...worstPages(comparison, worst),
  ].join('\n');
}
