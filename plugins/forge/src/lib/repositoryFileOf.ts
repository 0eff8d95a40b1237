import type { Place } from '../api';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file of a repository that a location such as `url:http://…/owner/name/src/branch/main/a.yaml` names. */
export function repositoryFileOf(
  location: string,
  repositoryUrl: string,
): Place | undefined {
  const prefix = `url:${repositoryUrl}/src/branch/`;
  if (!location.startsWith(prefix)) {
    return undefined;
  }
  const [ref, ...path] = location.slice(prefix.length).split('/').map(decoded);
  return path.length > 0 ? { ref, path: path.join('/') } : undefined;
}
