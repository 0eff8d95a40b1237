export type MarkedPart = { text: string; isMarked: boolean };

/** Cuts a text where it holds another, whatever the case. */
export function markText(text: string, wanted: string): MarkedPart[] {
  const [hay, needle] = [text.toLowerCase(), wanted.toLowerCase()];
  // Lower case may be longer than what it is of; then the places would be wrong.
  if (!needle || hay.length !== text.length) {
    return [{ text, isMarked: false }];
  }
  const parts: MarkedPart[] = [];
  let start = 0;
  let found = hay.indexOf(needle);
  while (found >= 0) {
    const end = found + needle.length;
    parts.push(
      { text: text.slice(start, found), isMarked: false },
      { text: text.slice(found, end), isMarked: true },
    );
    start = end;
    found = hay.indexOf(needle, end);
  }
  parts.push({ text: text.slice(start), isMarked: false });
  return parts.filter(part => part.text);
}
