/**
 * Whether a link of an archive ends below the archive's top, whatever the links on its way are: it goes
 * up first, no further than the top, and then only down.
 *
 * @param path - of the link, below the top
 * @param target - what the link says
 */
export function staysInside(path: string, target: string): boolean {
  if (target.startsWith('/') || /[\\\0]/.test(target)) {
    return false;
  }
  const depth = path.split('/').filter(Boolean).length - 1;
  const parts = target.split('/').filter(part => part !== '' && part !== '.');
  const down = parts.findIndex(part => part !== '..');
  const ups = down < 0 ? parts.length : down;
  return ups <= depth && !parts.slice(ups).includes('..');
}
