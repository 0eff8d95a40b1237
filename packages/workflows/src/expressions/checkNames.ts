import type { Expression } from './Expression';
import { ExpressionError } from './ExpressionError';
import { findFunction, functionNames } from './functions';
import type { ContextName } from './names';
import { absentNames, contextNames, statusFunctions } from './names';
import type { Scope } from './Scope';

function absent(name: string, shown: string): string | undefined {
  const reason = absentNames.get(name.toLowerCase());
  return reason && `${shown} is not supported: ${reason}.`;
}

/**
 * The name of a context as contexts are keyed.
 *
 * @throws ExpressionError when there is none, or none at this place
 */
export function checkContext(
  name: string,
  offset: number,
  scope: Scope,
): ContextName {
  const known = contextNames.find(context => context === name.toLowerCase());
  const here = scope.contexts.join(', ') || 'none';
  if (!known) {
    const problem = absent(name, `\`${name}\``) ?? `There is no \`${name}\`.`;
    throw new ExpressionError(`${problem} Supported here: ${here}.`, offset);
  }
  if (!scope.contexts.includes(known)) {
    throw new ExpressionError(
      `\`${known}\` cannot be used at this place. Supported here: ${here}.`,
      offset,
    );
  }
  return known;
}

type Call = { name: string; offset: number; args: Expression[]; scope: Scope };

function checkStatus({ name, offset, args, scope }: Call): void {
  if (!scope.status) {
    throw new ExpressionError(
      `${name}() can be used in an \`if\` of a job or a step only.`,
      offset,
    );
  }
  if (args.length > 0) {
    throw new ExpressionError(`${name}() takes no values.`, offset);
  }
}

/**
 * The name of a function in lower case.
 *
 * @throws ExpressionError when there is none, or with too few or too many values
 */
export function checkCall(call: Call): string {
  const { name, offset, args, scope } = call;
  const key = name.toLowerCase();
  if (statusFunctions.includes(key)) {
    checkStatus(call);
    return key;
  }
  const found = findFunction(key);
  if (!found) {
    const known = [...functionNames, ...(scope.status ? statusFunctions : [])];
    const problem =
      absent(name, `${name}()`) ?? `There is no function \`${name}\`.`;
    throw new ExpressionError(
      `${problem} Supported here: ${known.join(', ')}.`,
      offset,
    );
  }
  if (args.length < found.least || args.length > found.most) {
    const { least, most } = found;
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw new ExpressionError(
      `${name}() takes ${wanted} values and is given ${args.length}.`,
      offset,
    );
  }
  return key;
}
