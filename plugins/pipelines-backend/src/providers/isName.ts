/** Whether a word can be the name of an owner, a repository or a group. */
export function isName(word: string | undefined): word is string {
  return Boolean(word && /^[\w.-]{1,255}$/.test(word) && !/^\.+$/.test(word));
}

/**
 * The segments of an address below another one; both may have a path.
 *
 * @returns undefined when it is not below it
 */
export function segmentsBelow(
  base: string,
  address: string,
): string[] | undefined {
  let path: string;
  const basePath = `${new URL(base).pathname.replace(/\/+$/, '')}/`;
  try {
    path = new URL(address).pathname;
  } catch {
    return undefined;
  }
  return path.startsWith(basePath)
    ? path.slice(basePath.length).split('/').filter(Boolean)
    : undefined;
}
