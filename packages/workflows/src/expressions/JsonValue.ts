/** What an expression works on: what JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | JsonObject;

/** A map of values; keys are looked up without regard to case. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** Narrows to a list, which `Array.isArray` does not do for readonly ones. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Narrows to a map. */
export function isMap(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
