/** What MkDocs calls a page or folder that has no title of its own. */
export function titleOfName(name: string): string {
  const title = name.replace(/[-_]/g, ' ');
  return title === title.toLowerCase()
    ? title.charAt(0).toUpperCase() + title.slice(1)
    : title;
}
