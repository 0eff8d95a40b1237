import { carriedColours, hasEscapes } from './controlText';
import { kindOfLine, type LineKind } from './parseLine';

/** More would be higher than what browsers can lay out. */
export const MAX_LINES = 500_000;

/** What is longer is cut; the raw log has it whole. */
export const MAX_LINE = 20_000;

/** A log as it comes in: its lines, and what of them is needed to lay it out. Lines count from 0. */
export class LogText {
  readonly lines: string[] = [];
  /** The lines that are more than text. */
  readonly marks = new Map<number, LineKind>();
  /** The length of the longest line, in characters. */
  longest = 0;
  /** Whether there was more than can be shown. */
  isCut = false;
  /** Grows with every change. */
  version = 0;
  private readonly colours = new Map<number, string>();
  private carried = '';
  private hasOpenLine = false;

  /** Adds what follows; the last line may go on in the next part. */
  append(text: string): void {
    if (!text || this.isCut) {
      return;
    }
    this.version += 1;
    const parts = text.split('\n');
    if (this.hasOpenLine) {
      parts[0] = this.reopenLast() + parts[0];
    }
    const last = parts.pop() ?? '';
    parts.forEach(line => this.addLine(line));
    this.hasOpenLine = last !== '';
    if (this.hasOpenLine) {
      this.addLine(last);
    }
  }

  /** The sequences that hold where a line begins. */
  coloursBefore(line: number): string {
    return this.colours.get(line) ?? '';
  }

  private addLine(line: string): void {
    const index = this.lines.length;
    if (index >= MAX_LINES) {
      this.isCut = true;
      return;
    }
    const shown = line.length > MAX_LINE ? line.slice(0, MAX_LINE) : line;
    this.lines.push(shown);
    this.longest = Math.max(this.longest, shown.length);
    const kind = kindOfLine(shown);
    if (kind !== 'text') {
      this.marks.set(index, kind);
    }
    if (this.carried) {
      this.colours.set(index, this.carried);
    }
    if (hasEscapes(shown)) {
      this.carried = carriedColours(this.carried, shown);
    }
  }

  private reopenLast(): string {
    const index = this.lines.length - 1;
    this.marks.delete(index);
    this.carried = this.coloursBefore(index);
    this.colours.delete(index);
    return this.lines.pop() ?? '';
  }
}
