import type { JsonValue } from './JsonValue';
import { isList } from './JsonValue';

/** Falsy are null, false, 0, NaN and the empty text; lists and maps are always true. */
export function isTruthy(value: JsonValue): boolean {
  return Boolean(value);
}

/** Null, a boolean, a number or a text. */
export function isPrimitive(
  value: JsonValue,
): value is null | boolean | number | string {
  return typeof value !== 'object' || value === null;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const hexOrOctal = /^0(?:x[\da-fA-F]+|o[0-7]+)$/;
const infinite = /^[+-]?Infinity$/;

/**
 * The number that a text stands for, NaN for any other; the empty text is 0.
 * Source: `ExpressionUtility.ParseNumber` of actions/runner.
 */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  const known =
    decimal.test(trimmed) || hexOrOctal.test(trimmed) || infinite.test(trimmed);
  return trimmed === '' || known ? Number(trimmed) : NaN;
}

/** Source: docs.github.com, "Evaluate expressions", Operators: null 0, true 1, a text as JSON reads it, the rest NaN. */
export function toNumber(value: JsonValue): number {
  if (typeof value === 'string') {
    return parseNumber(value);
  }
  return isPrimitive(value) ? Number(value) : NaN;
}

/** A number with 15 digits, as .NET's format `G15` writes it, which GitHub uses. */
export function numberText(value: number): string {
  if (!Number.isFinite(value) || value === 0) {
    return value === 0 ? '0' : String(value);
  }
  const [digits, power] = value.toExponential(14).split('e');
  const exponent = Number(power);
  if (exponent >= -5 && exponent < 15) {
    const fixed = value.toFixed(Math.max(0, 14 - exponent));
    return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  }
  const sign = exponent < 0 ? '-' : '+';
  const mantissa = digits.replace(/\.?0+$/, '');
  return `${mantissa}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Text of a value: null is empty, a list is `Array`, a map is `Object`. */
export function toText(value: JsonValue): string {
  if (typeof value === 'number') {
    return numberText(value);
  }
  if (isPrimitive(value)) {
    return value === null ? '' : String(value);
  }
  return isList(value) ? 'Array' : 'Object';
}
