import {
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Document,
} from 'yaml';

function isEntity(document: Document, entityRef: string | undefined) {
  const ref = `${document.get('kind')}:`.toLowerCase();
  const name = document.getIn(['metadata', 'name']);
  return Boolean(
    entityRef?.toLowerCase().startsWith(ref) &&
      entityRef.slice(entityRef.indexOf('/') + 1) === String(name),
  );
}

/** Where the key stands that the path leads to, or as much of the path as there is. */
function offsetOf(document: Document, path: string[]) {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find(item => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (!pair || !isScalar(pair.key)) {
      break;
    }
    node = pair.value;
    offset = pair.key.range?.[0];
  }
  return offset;
}

/** The line of a field of an entity in its catalog-info.yaml, which holds one or several. */
export function lineOfField(
  yaml: string,
  place: { entityRef?: string; field?: string[] },
): number | undefined {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(yaml, { lineCounter });
  const document =
    documents.find(one => isEntity(one, place.entityRef)) ?? documents[0];
  const offset = document && offsetOf(document, place.field ?? []);
  return offset === undefined ? undefined : lineCounter.linePos(offset).line;
}
