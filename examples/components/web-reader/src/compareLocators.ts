/**
 * Orders two places in an e-book. A place is an EPUB canonical fragment
 * identifier such as epubcfi(/6/8!/4/2/1:57); the bracketed hints in it are for
 * people and are ignored.
 */
export function compareLocators(first: string, second: string): number {
  const [one, other] = [numbersOf(first), numbersOf(second)];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    if (one[at] !== other[at]) return one[at] - other[at];
  }
  return one.length - other.length;
}

function numbersOf(locator: string): number[] {
  const inside = /^epubcfi\((.+)\)$/.exec(locator)?.[1];
  if (!inside) throw new Error(`${locator} is not a place in an e-book`);
  const plain = inside.replace(/\[[^\]]*\]/g, '');
  return [...plain.matchAll(/[/:](\d+)/g)].map(([, number]) => Number(number));
}
