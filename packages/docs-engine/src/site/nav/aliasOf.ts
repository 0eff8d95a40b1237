/** No file system takes longer names of folders than 255. */
const longest = 200;

/** The folder in which an included site stands, as the monorepo plugin names it. */
export function aliasOf(siteName: string): string {
  const name = siteName.slice(0, longest);
  return /^[\w-]+(?:\/[\w-]+)*$/.test(name)
    ? name
    : name
        .normalize('NFKD')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-');
}
