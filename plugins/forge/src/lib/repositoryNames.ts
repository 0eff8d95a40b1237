/** Why a name cannot be that of a repository, or undefined when it can. */
export function faultOfName(name: string): string | undefined {
  if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) {
    return 'Letters, digits, dots, dashes and underscores; the first is a letter or a digit';
  }
  if (name.includes('..') || /\.git$/i.test(name)) {
    return 'Two dots in a row and .git at the end are not allowed';
  }
  return name.length > 100 ? 'At most 100 characters' : undefined;
}

/** Why a name cannot be that of a branch, or undefined when it can. */
export function faultOfBranch(name: string): string | undefined {
  return /^[A-Za-z0-9][\w.-]*$/.test(name) &&
    !name.includes('..') &&
    !/(\.lock|\.)$/.test(name)
    ? undefined
    : 'Letters, digits, dots, dashes and underscores; the first is a letter or a digit';
}
