import { parseJsonFields } from './parseJsonFields';
import { parseLogfmt } from './parseLogfmt';

/** What a line says in JSON or logfmt, by field. */
export function parseFields(line: string): Record<string, string> {
  return parseJsonFields(line) ?? parseLogfmt(line) ?? {};
}
