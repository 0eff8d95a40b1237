import type { PageName } from '../edge/lifetimes.ts';
import type { Html } from '../html.ts';

interface Definition<Data> {
  name: PageName;
  /** Such as /books/:isbn. */
  path: string;
  query: string;
  /** Without any of these there is no page. */
  required(data: Data): unknown[];
  /** Fields from slower services; the page is shown without them. */
  optional?: Record<string, (data: Data) => unknown>;
  title(data: Data): string;
  view(data: Data): Html;
}

interface RenderedPage {
  title: string;
  body: Html;
  /** Optional parts that did not arrive. */
  missing: string[];
}

export interface Page {
  name: PageName;
  query: string;
  match(pathname: string): Record<string, string> | undefined;
  /** Undefined when something required is missing. */
  render(data: unknown): RenderedPage | undefined;
}

const isThere = (value: unknown) => value !== null && value !== undefined;

/** A page type: its path, its one query, and what it cannot do without. */
export function definePage<Data>(definition: Definition<Data>): Page {
  const pattern = new RegExp(
    `^${definition.path.replace(/:(\w+)/g, '(?<$1>[\\w-]+)')}$`,
  );
  const optional = Object.entries(definition.optional ?? {});
  return {
    name: definition.name,
    query: definition.query,
    match(pathname) {
      const match = pattern.exec(pathname);
      return match ? { ...match.groups } : undefined;
    },
    render(answer) {
      const data = answer as Data;
      if (!definition.required(data).every(isThere)) return undefined;
      return {
        title: definition.title(data),
        body: definition.view(data),
        missing: optional
          .filter(([, part]) => !isThere(part(data)))
          .map(([name]) => name),
      };
    },
  };
}
