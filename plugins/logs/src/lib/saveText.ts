import type { LogRow } from './LineWindow';
import { plainText } from './ansi';
import { exactTimeOf } from './formatTime';

/** Rows as text: time, level and line of each. */
export const textOfRows = (rows: readonly LogRow[]): string =>
  rows
    .map(
      ({ time, level, line }) =>
        `${exactTimeOf(time)} ${level} ${plainText(line)}\n`,
    )
    .join('');

/** Has the browser save a text as a file. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
