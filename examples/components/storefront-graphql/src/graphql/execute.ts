import { type Operation, parse, type Selection } from './parse.ts';

/** What fields are made of: a value, or a function of its arguments. */
export type Source = { [field: string]: unknown };
export type Root = Record<Operation['kind'], Source>;

type Problem = { message: string; path: string[] };
export type Result = { data: unknown; errors?: Problem[] };

const isSource = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null;

/** Answers a query. A field that fails is null, and the others are not. */
export async function execute(
  root: Root,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Result> {
  const errors: Problem[] = [];

  async function read(source: Source, field: Selection, path: string[]) {
    if (field.kind !== 'field') return undefined;
    const { name, args, selections } = field;
    if (!Object.hasOwn(source, name)) {
      const type = source.__typename ?? 'this';
      errors.push({ message: `There is no field ${name} on ${type}`, path });
      return null;
    }
    try {
      const found = source[name];
      const value = await (typeof found === 'function' ? found(args) : found);
      return await complete(value ?? null, selections, path);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'failed';
      errors.push({ message, path });
      return null;
    }
  }

  function flatten(source: Source, selections: Selection[]): Selection[] {
    return selections.flatMap(one => {
      if (one.kind === 'field') return [one];
      const { __typename: type, __implements: more } = source;
      const fits = one.type === type || one.type === more;
      return fits ? flatten(source, one.selections) : [];
    });
  }

  async function complete(
    value: unknown,
    selections: Selection[],
    path: string[],
  ): Promise<unknown> {
    if (Array.isArray(value)) {
      return Promise.all(
        value.map((one, index) =>
          complete(one, selections, [...path, `${index}`]),
        ),
      );
    }
    if (!isSource(value) || value instanceof Date) return value;
    if (!selections.length) throw new Error('Say which fields');
    const fields = flatten(value, selections);
    const entries = fields.map(async field => {
      const alias = field.kind === 'field' ? field.alias : '';
      return [alias, await read(value, field, [...path, alias])] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }

  const { kind, selections } = parse(query, variables);
  const data = await complete(root[kind], selections, []);
  return errors.length ? { data, errors } : { data };
}
