export interface Detail {
  isbn: string;
  field: string;
  value: string;
}

export interface Upload {
  details: Detail[];
  /** For the person who uploaded it: the line, and what is wrong with it. */
  problems: { line: number; message: string }[];
}

/** What ONIX cannot say, and publishers tell us in a spreadsheet. */
const fields = new Set([
  'signed-copies',
  'author-visits',
  'reprint-expected',
  'window-display',
]);

function readCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain).trim(),
  );
}

function problemOf([isbn, field, value, ...more]: string[]):
  | string
  | undefined {
  if (!/^97[89]\d{10}$/.test(isbn)) return `${isbn} is not an ISBN-13`;
  if (!fields.has(field)) {
    return `${field || 'An empty field'} is not one of ${[...fields].join(
      ', ',
    )}`;
  }
  if (!value) return `${field} has no value`;
  return more.some(cell => cell)
    ? 'There are more than three cells'
    : undefined;
}

/** Reads a spreadsheet saved as CSV: ISBN, field, value, with a first line of names. */
export function readUpload(text: string): Upload {
  const upload: Upload = { details: [], problems: [] };
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (index === 0 || !line.replaceAll(',', '').trim()) continue;
    const cells = readCells(line);
    cells[0] = cells[0].replaceAll(/[-\s]/g, '');
    const message = problemOf(cells);
    if (message) {
      upload.problems.push({ line: index + 1, message });
    } else {
      const [isbn, field, value] = cells;
      upload.details.push({ isbn, field, value });
    }
  }
  return upload;
}
