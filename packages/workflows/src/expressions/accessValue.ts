import { isPrimitive, toNumber, toText } from './coerce';
import type { JsonObject, JsonValue } from './JsonValue';
import { isList, isMap } from './JsonValue';

/** What `*` gives: access goes on with each of its values. */
class FilteredList extends Array<JsonValue> {}

function filtered(values: readonly JsonValue[]): FilteredList {
  return FilteredList.from(values) as FilteredList;
}

function property(object: JsonObject, key: string): JsonValue | undefined {
  if (Object.hasOwn(object, key)) {
    return object[key];
  }
  const folded = key.toLowerCase();
  const found = Object.keys(object).find(
    candidate => candidate.toLowerCase() === folded,
  );
  return found === undefined ? undefined : object[found];
}

function step(value: JsonValue, key: JsonValue): JsonValue | undefined {
  if (!isPrimitive(key)) {
    return undefined;
  }
  if (isList(value)) {
    return value[Math.floor(toNumber(key))];
  }
  return isMap(value) ? property(value, toText(key)) : undefined;
}

/**
 * `value.key`, `value[key]` and `value.*`; null where there is nothing.
 *
 * Source: docs.github.com, "Evaluate expressions", Object filters.
 */
export function accessValue(value: JsonValue, key: JsonValue): JsonValue {
  if (value instanceof FilteredList) {
    const found = [...value].map(item => step(item, key));
    return filtered(found.filter(item => item !== undefined));
  }
  return step(value, key) ?? null;
}

/** All values of a list or map, as what access goes on with each of. */
export function allValues(value: JsonValue): JsonValue {
  const inside = (item: JsonValue) =>
    typeof item === 'object' && item !== null ? Object.values(item) : [];
  return filtered(
    value instanceof FilteredList ? [...value].flatMap(inside) : inside(value),
  );
}
