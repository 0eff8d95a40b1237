import { parser } from '@prometheus-io/lezer-promql';

/** The selectors of series in a query; throws when it is no PromQL. */
export function selectorsIn(query: string): string[] {
  const selectors: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) {
        throw new Error(`No PromQL from ${query.slice(from)}: ${query}`);
      }
      if (type.name === 'VectorSelector') {
        selectors.push(query.slice(from, to));
      }
    },
  });
  return selectors;
}
