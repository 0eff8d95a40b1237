import type { FixedRange } from '@portico/ui-kit';

/**
 * Where a query can be looked at, from the address that `metrics.source.queryUrl` is; undefined when that is none of the
 * web.
 */
export function queryLink(
  template: string,
  query: string,
  { from, to }: FixedRange,
): string | undefined {
  const parts: Record<string, string> = {
    query,
    start: new Date(from).toISOString(),
    end: new Date(to).toISOString(),
    range: `${Math.round((to - from) / 1_000)}s`,
  };
  const link = template.replace(/\{(\w+)\}/g, (found, name) =>
    Object.hasOwn(parts, name) ? encodeURIComponent(parts[name]) : found,
  );
  return /^(https?:\/\/|\/(?!\/))/i.test(link) ? link : undefined;
}
