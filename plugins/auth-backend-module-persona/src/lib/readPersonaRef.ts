import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const bodySchema = z.object({ userEntityRef: z.string().min(1).max(250) });

/** Reads the User that a sign-in request names: anything else is refused. */
export function readPersonaRef(body: unknown): string {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    throw new InputError(
      'The field "userEntityRef" must be the entity ref of a User, such as "user:default/mara"',
    );
  }
  const { userEntityRef } = parsed.data;
  const ref = parseRef(userEntityRef);
  if (ref?.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(
      `The field "userEntityRef" is "${userEntityRef}", but must be the entity ref of a User, such as "user:default/mara"`,
    );
  }
  return stringifyEntityRef(ref);
}

function parseRef(userEntityRef: string) {
  try {
    return parseEntityRef(userEntityRef, { defaultNamespace: 'default' });
  } catch {
    return undefined;
  }
}
