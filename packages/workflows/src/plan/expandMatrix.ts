import type { JsonObject, JsonValue } from '../expressions';
import { ExpressionError, isEqual, isList, isMap } from '../expressions';
import { workflowLimits } from '../limits';

function matches(value: JsonValue | undefined, wanted: JsonValue): boolean {
  if (value === undefined) {
    return false;
  }
  if (isMap(wanted)) {
    return (
      isMap(value) &&
      Object.entries(wanted).every(([key, item]) => matches(value[key], item))
    );
  }
  if (isList(wanted)) {
    return (
      isList(value) &&
      value.length === wanted.length &&
      wanted.every((item, index) => matches(value[index], item))
    );
  }
  return isEqual(value, wanted);
}

function listOf(matrix: JsonObject, key: string): readonly JsonValue[] {
  const value = matrix[key];
  if (!isList(value) || value.length === 0) {
    throw new ExpressionError(
      `\`${key}\` of the matrix must be a list with at least one value.`,
    );
  }
  return value;
}

function mapsOf(matrix: JsonObject, key: string): JsonObject[] {
  const value = Object.hasOwn(matrix, key) ? matrix[key] : [];
  if (!isList(value) || !value.every(isMap)) {
    throw new ExpressionError(
      `\`${key}\` of the matrix must be a list of maps.`,
    );
  }
  return [...value];
}

function combine(matrix: JsonObject, axes: string[]): JsonObject[] {
  const lists = axes.map(axis => listOf(matrix, axis));
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > workflowLimits.combinations) {
    throw new ExpressionError(
      `The matrix has more than ${workflowLimits.combinations} combinations.`,
    );
  }
  return lists.reduce<JsonObject[]>(
    (combinations, list, index) =>
      combinations.flatMap(combination =>
        list.map(value => ({ ...combination, [axes[index]]: value })),
      ),
    axes.length ? [{}] : [],
  );
}

/**
 * Combinations of a matrix in the order of its lists, the last the fastest. `exclude` takes out what it
 * matches in part; then each of `include` adds to the combinations of the lists whose own values it does
 * not change, and makes a new one when there is none.
 *
 * Source: docs.github.com, "Running variations of jobs in a workflow".
 *
 * @throws ExpressionError for what is no matrix, or too large
 */
export function expandMatrix(matrix: JsonValue): JsonObject[] {
  if (!isMap(matrix)) {
    throw new ExpressionError('A matrix must be a map of lists.');
  }
  const axes = Object.keys(matrix).filter(
    key => key !== 'include' && key !== 'exclude',
  );
  const exclude = mapsOf(matrix, 'exclude');
  const combinations = combine(matrix, axes).filter(
    combination => !exclude.some(wanted => matches(combination, wanted)),
  );
  const added: JsonObject[] = [];
  mapsOf(matrix, 'include').forEach(extra => {
    const shared = axes.filter(axis => Object.hasOwn(extra, axis));
    let found = false;
    combinations.forEach((combination, index) => {
      if (shared.every(axis => matches(combination[axis], extra[axis]))) {
        combinations[index] = { ...combination, ...extra };
        found = true;
      }
    });
    if (!found) {
      added.push(extra);
    }
  });
  return [...combinations, ...added];
}
