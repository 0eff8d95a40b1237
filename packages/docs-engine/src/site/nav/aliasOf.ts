/** The folder in which an included site stands, as the monorepo plugin names it. */
export function aliasOf(siteName: string): string {
  return /^[\w-]+(?:\/[\w-]+)*$/.test(siteName)
    ? siteName
    : siteName
        .normalize('NFKD')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-');
}
