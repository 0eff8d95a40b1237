import type { CatalogScmEvent } from '@backstage/plugin-catalog-node/alpha';
import type { ForgePushEvent } from '@portico/plugin-forge-common';

/** The owner of a repository that came or went; nothing for other events. */
export function readOwnerOfEvent(
  event: CatalogScmEvent,
  baseUrl: string,
): string | undefined {
  if (
    (event.type !== 'repository.created' &&
      event.type !== 'repository.deleted') ||
    !event.url.startsWith(`${baseUrl}/`)
  ) {
    return undefined;
  }
  const [owner] = event.url.slice(baseUrl.length + 1).split('/');
  return decodeURIComponent(owner);
}

/** The owner of a repository whose default branch moved; nothing for other pushes. */
export function readOwnerOfPush(
  { ref, repository }: ForgePushEvent,
  baseUrl: string,
): string | undefined {
  return ref === `refs/heads/${repository.default_branch}` &&
    repository.html_url.startsWith(`${baseUrl}/`)
    ? repository.owner.login
    : undefined;
}
