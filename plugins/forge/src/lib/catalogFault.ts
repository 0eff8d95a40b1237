/** What the catalog says about something that it could not read. */
export type ParsedFault = {
  text: string;
  /** The entity that is at fault, when it is one and not the whole file. */
  entityRef?: string;
  /** Where in the entity, such as `['spec', 'owner']`. */
  field?: string[];
  /** In the file, from 1. */
  line?: number;
};

// Names of the catalog's own parts and of its error classes, which tell an author nothing.
const WRAPPERS =
  /^(?:\w*Error: |Policy check failed for [^;]+; caused by |Processor \w+ threw an error while [^;]+; caused by |YAML error at \S+, )+/;

function fieldOf(text: string): string[] | undefined {
  const [, pointer] = /^\/([\w./-]+)/.exec(text) ?? [];
  const [, dotted] = /^"([\w.]+)" is /.exec(text) ?? [];
  return pointer?.split('/') ?? dotted?.split('.');
}

/** Takes from an error of the catalog what helps the author of a catalog-info.yaml. */
export function parseCatalogFault(message: string): ParsedFault {
  const [, entityRef] =
    /(?:failed for|the entity) (\w+:[^/;]+\/[^;]+);/.exec(message) ?? [];
  const [, line] = / at line (\d+), column \d+/.exec(message) ?? [];
  const text = message
    .replace(WRAPPERS, '')
    .replace(/ at line \d+, column \d+:?[\s\S]*$/, '')
    .replace(/\. To learn more about catalog file format, [\s\S]*$/, '')
    .replace(/ - type: \w+$/, '')
    .trim();
  return {
    text,
    entityRef,
    field: fieldOf(text),
    line: line ? Number(line) : undefined,
  };
}
