import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/** A place in a repository of the forge; without a ref its default branch is meant. */
export type RepositoryLocation = {
  owner: string;
  name: string;
  ref?: string;
  /** A folder, from the root of the repository; empty for the root. */
  path: string;
};

const segmentsBelow = (base: string, address: string) => {
  const prefix = `${base.replace(/\/$/, '')}/`;
  return address.startsWith(prefix)
    ? address
        .slice(prefix.length)
        .replace(/[?#].*$/, '')
        .split('/')
    : undefined;
};

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function locate(address: string, bases: string[], isFile: boolean) {
  for (const base of bases) {
    const segments = segmentsBelow(base, address)?.filter(Boolean).map(decoded);
    if (segments && segments.length >= 2) {
      const [owner, name, , kind, ref, ...path] = segments;
      return {
        owner,
        name: name.replace(/\.git$/, ''),
        ref: kind === 'branch' ? ref : undefined,
        path: path.slice(0, isFile ? -1 : undefined).join('/'),
      };
    }
  }
  return undefined;
}

/**
 * Where on the forge an entity comes from: its `backstage.io/source-location`, and failing that the file it was read
 * from. `bases` are the addresses that the forge answers at, such as `http://localhost:7007/api/forge`.
 */
export function repositoryOf(
  entity: Entity,
  bases: string[],
): RepositoryLocation | undefined {
  const address = (annotation: string) =>
    /^url:(.*)$/.exec(entity.metadata.annotations?.[annotation] ?? '')?.[1];
  const source = address(ANNOTATION_SOURCE_LOCATION);
  const file = address(ANNOTATION_LOCATION);
  return (
    (source ? locate(source, bases, false) : undefined) ??
    (file ? locate(file, bases, true) : undefined)
  );
}
