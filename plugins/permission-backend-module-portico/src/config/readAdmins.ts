import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const KEY = 'portico.admins';
const EXAMPLE = 'group:default/portico-admins';

/**
 * Reads `portico.admins`, the groups whose members may do everything.
 *
 * @returns normalised entity refs; none when the key is missing or empty.
 * @throws InputError naming the key and the value that is not a group.
 */
export function readAdmins(options: {
  config: RootConfigService;
  logger: LoggerService;
}): ReadonlySet<string> {
  const value = options.config.getOptional(KEY) ?? [];
  if (!Array.isArray(value)) {
    throw new InputError(
      `${KEY} is ${JSON.stringify(
        value,
      )}, which is not a list; write a list of groups, such as [${EXAMPLE}]`,
    );
  }
  if (value.length === 0) {
    options.logger.warn(
      `${KEY} is missing or empty, so nobody is an admin and nobody reaches devtools and unprocessed entities; list the groups that may, such as [${EXAMPLE}]`,
    );
  }
  return new Set(value.map(toGroupRef));
}

function toGroupRef(value: unknown, index: number): string {
  const ref = parseGroupRef(value);
  if (!ref) {
    throw new InputError(
      `${KEY}[${index}] is ${JSON.stringify(
        value,
      )}, which is not a reference to a group; write group:<namespace>/<name>, such as ${EXAMPLE}`,
    );
  }
  return ref;
}

function parseGroupRef(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const ref = stringifyEntityRef(parseEntityRef(value));
    const { kind, namespace, name } = parseEntityRef(ref);
    const { isValidNamespace, isValidEntityName } = makeValidator();
    return kind === 'group' &&
      isValidNamespace(namespace) &&
      isValidEntityName(name)
      ? ref
      : undefined;
  } catch {
    return undefined;
  }
}
