import { caseOf } from './caseOf';
import { contains } from './contains';
import { endsWith } from './endsWith';
import type { ExpressionFunction } from './ExpressionFunction';
import { format } from './format';
import { fromJson } from './fromJson';
import { join } from './join';
import { startsWith } from './startsWith';
import { toJson } from './toJson';

const functions = {
  contains,
  startsWith,
  endsWith,
  format,
  join,
  toJSON: toJson,
  fromJSON: fromJson,
  case: caseOf,
};

/** Names as they are written in the documentation. */
export const functionNames = Object.keys(functions);

const byName = new Map<string, ExpressionFunction>(
  Object.entries(functions).map(([name, found]) => [name.toLowerCase(), found]),
);

/** Finds a function without regard to case. */
export function findFunction(name: string): ExpressionFunction | undefined {
  return byName.get(name.toLowerCase());
}
