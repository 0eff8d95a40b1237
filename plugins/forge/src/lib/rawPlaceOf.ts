import type { Place, RepositoryId } from '../api';

/** Reads the address of a raw file of the forge; undefined for any other address. */
export function rawPlaceOf(
  address: string,
): (Place & { id: RepositoryId }) | undefined {
  const match =
    /\/api\/forge\/api\/v1\/repos\/([^/?#]+)\/([^/?#]+)\/raw\/([^?#]+)\?(?:[^#]*&)?ref=([^&#]+)/.exec(
      address,
    );
  if (!match) {
    return undefined;
  }
  try {
    const [owner, name, path, ref] = match.slice(1).map(decodeURIComponent);
    return { id: { owner, name }, path, ref };
  } catch {
    return undefined;
  }
}
