/** The owners that groups and people of the default namespace are on the forge, in lower case. */
export function ownersOf(entityRefs: string[]): string[] {
  return entityRefs.flatMap(ref => {
    const match = /^(?:group|user):default\/(.+)$/i.exec(ref);
    return match ? [match[1].toLowerCase()] : [];
  });
}
