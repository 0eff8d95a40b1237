import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { ForgeApi, Place } from '../../api';
import { parseCatalogFault } from '../../lib/catalogFault';
import { decodeText } from '../../lib/fileContent';
import { repositoryFileOf } from '../../lib/repositoryFileOf';
import type { CatalogFault } from './CatalogState';

/** Reads a message of the catalog about a file, and looks up the line that it does not say. */
export async function faultOf(
  forge: ForgeApi,
  repository: ForgeRepository,
  { message, file }: { message: string; file?: Place },
): Promise<CatalogFault> {
  const { text, entityRef, field, line } = parseCatalogFault(message);
  const fault = { text, entityRef, file, line };
  if (!file || line !== undefined) {
    return fault;
  }
  try {
    const id = { owner: repository.owner.login, name: repository.name };
    const [content, { lineOfField }] = await Promise.all([
      forge.getContents(id, file),
      import('../../lib/lineOfField'),
    ]);
    const yaml =
      !Array.isArray(content) && content.content !== undefined
        ? decodeText(content.content)
        : undefined;
    return { ...fault, line: lineOfField(yaml ?? '', { entityRef, field }) };
  } catch {
    // The message without its line is still worth showing.
    return fault;
  }
}

/** What is at fault with the entities of a repository. */
export async function faultsOf(
  forge: ForgeApi,
  repository: ForgeRepository,
  entities: AlphaEntity[],
): Promise<CatalogFault[]> {
  const found = entities.flatMap(entity =>
    (entity.status?.items ?? [])
      .filter(({ level }) => level === 'error')
      .map(({ message }) => ({
        message,
        isOfFile: entity.kind === 'Location',
        file: repositoryFileOf(
          entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '',
          repository.html_url,
        ),
      })),
  );
  // While a file cannot be read, what is said of its entities is from before.
  const unread = found.filter(({ isOfFile }) => isOfFile);
  const faults = unread.length > 0 ? unread : found;
  return Promise.all(faults.map(one => faultOf(forge, repository, one)));
}
