import { JsonObject, JsonValue } from '@backstage/types';

interface SchemaNode {
  schema: JsonObject;
  document: JsonObject;
  secret: boolean;
}

/** One value of a configuration, and what the schemas say about its key. */
export interface ConfigLeaf {
  path: string;
  value: JsonValue;
  /** True where a schema marks the key, or one above it, as a secret. */
  secret: boolean;
}

/** A key that no schema declares, with the keys it may have been meant for. */
export interface UndeclaredKey {
  parent: string;
  key: string;
  siblings: string[];
}

/** What {@link ConfigSchemaTree.walk} finds in a configuration. */
export interface ConfigVisit {
  leaves: ConfigLeaf[];
  undeclared: UndeclaredKey[];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(parent: string, key: string): string {
  return parent ? `${parent}.${key}` : key;
}

function resolveReference(node: SchemaNode): JsonValue | undefined {
  const { $ref } = node.schema;
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) {
    return undefined;
  }
  return $ref
    .slice(2)
    .split('/')
    .map(decodeURIComponent)
    .reduce<JsonValue | undefined>(
      (at, part) => (isObject(at) ? at[part] : undefined),
      node.document,
    );
}

// A key is declared when any of the alternatives declares it, so anyOf, oneOf
// and allOf are all read as one flat list.
function alternatives(node: SchemaNode): SchemaNode[] {
  const { anyOf, oneOf, allOf, visibility, deepVisibility } = node.schema;
  const secret =
    node.secret || visibility === 'secret' || deepVisibility === 'secret';
  const parts = [anyOf, oneOf, allOf, resolveReference(node)].flat();
  return [
    { ...node, secret },
    ...parts
      .filter(isObject)
      .flatMap(schema =>
        alternatives({ schema, document: node.document, secret }),
      ),
  ];
}

function child(
  node: SchemaNode,
  schema: JsonValue | undefined,
): SchemaNode | undefined {
  if (schema === undefined || schema === false) {
    return undefined;
  }
  const inherits = node.schema.deepVisibility === 'secret';
  return {
    document: node.document,
    schema: isObject(schema) ? schema : {},
    secret: inherits && node.secret,
  };
}

function declaredChild(node: SchemaNode, key: string): SchemaNode | undefined {
  const { properties, patternProperties, additionalProperties } = node.schema;
  if (isObject(properties) && key in properties) {
    return child(node, properties[key]);
  }
  const patterns = isObject(patternProperties) ? patternProperties : {};
  const pattern = Object.keys(patterns).find(it => new RegExp(it).test(key));
  return child(node, pattern ? patterns[pattern] : additionalProperties);
}

// A schema that lists no keys at all says "any object".
function isFree({ schema }: SchemaNode): boolean {
  return (
    Object.keys(schema).every(keyword =>
      ['type', 'description', 'visibility', 'deepVisibility'].includes(keyword),
    ) &&
    (schema.type === undefined || schema.type === 'object')
  );
}

function propertyNames(node: SchemaNode): string[] {
  return isObject(node.schema.properties)
    ? Object.keys(node.schema.properties)
    : [];
}

/** The config schemas of all packages, read as one tree of declared keys. */
export class ConfigSchemaTree {
  readonly #roots: SchemaNode[];

  constructor(schemas: readonly JsonObject[]) {
    this.#roots = schemas.map(schema => ({
      schema,
      document: schema,
      secret: false,
    }));
  }

  /** Visits every value of a configuration; arrays are visited by element. */
  walk(data: JsonValue): ConfigVisit {
    const visit: ConfigVisit = { leaves: [], undeclared: [] };
    this.#visit(this.#roots, data, '', visit);
    return visit;
  }

  #visit(
    nodes: SchemaNode[],
    value: JsonValue,
    path: string,
    visit: ConfigVisit,
  ): void {
    const flat = nodes.flatMap(alternatives);
    if (Array.isArray(value)) {
      const items = flat.flatMap(
        node => child(node, node.schema.items as JsonValue | undefined) ?? [],
      );
      value.forEach((item, index) =>
        this.#visit(items, item, `${path}[${index}]`, visit),
      );
    } else if (isObject(value)) {
      this.#visitObject(flat, value, path, visit);
    } else {
      const secret = flat.some(node => node.secret);
      visit.leaves.push({ path, value, secret });
    }
  }

  #visitObject(
    flat: SchemaNode[],
    value: JsonObject,
    path: string,
    visit: ConfigVisit,
  ): void {
    const siblings = [...new Set(flat.flatMap(propertyNames))];
    const anyKey = siblings.length === 0 && (path === '' || flat.some(isFree));
    for (const [key, item] of Object.entries(value)) {
      const nodes = flat.flatMap(node => declaredChild(node, key) ?? []);
      if (nodes.length === 0 && !anyKey && flat.length > 0) {
        visit.undeclared.push({ parent: path, key, siblings });
      }
      if (item !== undefined) {
        this.#visit(nodes, item, join(path, key), visit);
      }
    }
  }
}
