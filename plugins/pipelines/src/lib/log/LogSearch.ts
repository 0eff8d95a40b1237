import type { LogText } from './LogText';
import { searchLog } from './searchLog';

/** The lines of a growing log that contain a text; only what is new is looked at again. */
export class LogSearch {
  private text = '';
  private until = 0;
  private found: number[] = [];

  find({ lines }: Pick<LogText, 'lines'>, text: string): number[] {
    if (text !== this.text) {
      this.text = text;
      this.until = 0;
      this.found = [];
    }
    // The last line may have grown since.
    const from = Math.max(0, Math.min(this.until, lines.length) - 1);
    const before = this.found.filter(line => line < from);
    const after = searchLog(lines, text, from);
    const isSame =
      this.found.length === before.length + after.length &&
      this.until > 0 &&
      after.every((line, index) => line === this.found[before.length + index]);
    this.until = lines.length;
    if (!isSame) {
      this.found = [...before, ...after];
    }
    return this.found;
  }
}
