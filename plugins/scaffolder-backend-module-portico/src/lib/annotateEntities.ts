import { InputError } from '@backstage/errors';
import { isMap, parseAllDocuments } from 'yaml';

const READABLE = { lineWidth: 0, blockQuote: 'literal' as const };

/** Adds annotations to every entity of a catalog file, which keeps its comments and its order. */
export function annotateEntities(
  source: string,
  annotations: Record<string, string>,
): string {
  const documents = parseAllDocuments(source).filter(
    document => document.contents !== null,
  );
  for (const document of documents) {
    if (document.errors.length || !isMap(document.contents)) {
      throw new InputError(
        `It is no catalog file: ${
          document.errors[0]?.message ?? 'not an entity'
        }`,
      );
    }
    for (const [key, value] of Object.entries(annotations)) {
      document.setIn(['metadata', 'annotations', key], value);
    }
  }
  return documents
    .map((document, index) => {
      // Between documents is a line of its own, which the first has none of
      document.directives!.docStart = index > 0 || null;
      return document.toString(READABLE);
    })
    .join('');
}
