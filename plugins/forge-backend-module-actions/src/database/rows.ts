const toColumn = (key: string) =>
  key.replace(/[A-Z]/g, letter => `_${letter.toLocaleLowerCase('en-US')}`);

const toKey = (column: string) =>
  column.replace(/_([a-z])/g, (_match, letter) =>
    letter.toLocaleUpperCase('en-US'),
  );

/** How the columns of a table that hold more than text are kept. */
export interface Columns {
  json?: string[];
  booleans?: string[];
  numbers?: string[];
}

type Row = Record<string, unknown>;

/** An object as a row; what is undefined is left out. */
export function toRow(object: object, { json = [] }: Columns): Row {
  const entries = Object.entries(object).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [
      toColumn(key),
      json.includes(key) ? JSON.stringify(value) : value,
    ]),
  );
}

/** A row as an object; what is null is left out. */
export function fromRow<T>(row: Row, columns: Columns): T {
  const { json = [], booleans = [], numbers = [] } = columns;
  const read = (key: string, value: unknown) => {
    if (json.includes(key)) {
      return JSON.parse(String(value));
    }
    if (booleans.includes(key)) {
      return Boolean(value);
    }
    // PostgreSQL gives large ones as text
    return numbers.includes(key) ? Number(value) : value;
  };
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([column, value]) => {
      const key = toKey(column);
      return [key, read(key, value)];
    }),
  ) as T;
}
