import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import path from 'node:path';
import { z } from 'zod';
import { checkName } from '../services/names';
import { readPlainFile } from './readPlainFile';
import { YamlFile } from './YamlFile';

/** What makes a folder a sample. */
export const DESCRIPTOR = 'catalog-info.yaml';

const MAX_DESCRIPTION = 1_000;
const OWNERS = ['group', 'user'];

const entity = z.object({
  metadata: z.object({ description: z.string().catch('') }).optional(),
  spec: z.object({ owner: z.string().min(1).optional() }).optional(),
});

/** Reads whose a sample is, and what it is for. @throws InputError */
export async function readDescriptor(
  folder: string,
): Promise<{ owner: string; description: string }> {
  const name = path.join(folder, DESCRIPTOR);
  const { content } = await readPlainFile(name);
  const file = new YamlFile(name, content.toString('utf8'));
  const entities = file.read().map(document => {
    const { data } = entity.safeParse(document);
    return data;
  });
  const at = entities.findIndex(one => one?.spec?.owner);
  const ref = entities[at]?.spec?.owner;
  if (!ref) {
    return file.fail([], `no 'spec.owner' says whose this is: write one`);
  }
  const description = entities[0]?.metadata?.description ?? '';
  return {
    owner: readOwner(ref, problem => file.fail(['spec', 'owner'], problem, at)),
    description: description.trim().slice(0, MAX_DESCRIPTION),
  };
}

function readOwner(ref: string, fail: (problem: string) => never): string {
  try {
    const defaults = { defaultKind: 'group', defaultNamespace: 'default' };
    const { kind, namespace, name } = parseEntityRef(ref, defaults);
    if (OWNERS.includes(kind.toLowerCase()) && namespace === 'default') {
      checkName('owner', name);
      return name;
    }
  } catch (error) {
    return fail(toError(error).message);
  }
  return fail(
    `'${ref}' cannot own a repository: write a group or user of the default namespace`,
  );
}
