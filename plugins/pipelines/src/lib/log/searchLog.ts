import { hasEscapes } from './controlText';
import { searchedText } from './parseLine';

/** The lines from `from` on that contain a text, in any case. */
export function searchLog(
  lines: string[],
  text: string,
  from: number = 0,
): number[] {
  const wanted = text.toLowerCase();
  const found: number[] = [];
  for (let line = from; wanted && line < lines.length; line += 1) {
    const raw = lines[line];
    // Most lines are ruled out before they are read; colours may stand within what is sought.
    const mayMatch = hasEscapes(raw) || raw.toLowerCase().includes(wanted);
    if (mayMatch && searchedText(raw).toLowerCase().includes(wanted)) {
      found.push(line);
    }
  }
  return found;
}
