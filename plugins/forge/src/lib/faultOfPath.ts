/** Why a path cannot be that of a new file, or undefined when it can. */
export function faultOfPath(path: string): string | undefined {
  const segments = path.split('/');
  if (path === '' || segments.some(segment => segment.trim() === '')) {
    return 'The name of a file, with the folders above it separated by slashes';
  }
  if (segments.some(segment => /^(\.{1,2}|\.git)$/i.test(segment))) {
    return 'A path has no part that is called . or .. or .git';
  }
  // Control characters are what is looked for.
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\\]/.test(path)
    ? 'A path has no backslash and no line break'
    : undefined;
}
