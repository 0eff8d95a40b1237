type Part = { text: string; isMatch: boolean };

const MAX_PARTS = 1_000;

/** Cuts a text where another is in it, in any case. */
export function splitByMatch(text: string, search: string): Part[] {
  const wanted = search.toLowerCase();
  const lower = text.toLowerCase();
  // Where the case changes the length, places in one are not places in the other.
  if (!wanted || lower.length !== text.length) {
    return [{ text, isMatch: false }];
  }
  const parts: Part[] = [];
  let from = 0;
  let at = lower.indexOf(wanted);
  while (at >= 0 && parts.length < MAX_PARTS) {
    parts.push({ text: text.slice(from, at), isMatch: false });
    from = at + wanted.length;
    parts.push({ text: text.slice(at, from), isMatch: true });
    at = lower.indexOf(wanted, from);
  }
  parts.push({ text: text.slice(from), isMatch: false });
  return parts.filter(part => part.text);
}
