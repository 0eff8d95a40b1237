import { afterReturns, plainText } from './controlText';

export type LineKind =
  | 'text'
  | 'group'
  | 'endgroup'
  | 'error'
  | 'warning'
  | 'notice'
  | 'debug'
  | 'command';

export type ParsedLine = {
  kind: LineKind;
  /** What is shown, with its colours, without time and marker. */
  text: string;
  /** When it was written, as its host says. */
  time?: string;
};

const TIME = /^\ufeff?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) /;
const MARKER =
  /^(?:##\[|::)(group|endgroup|error|warning|notice|debug|command)(?: [^\]:]*)?(?:\]|::)/;
// GitLab's: https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
const SECTION = /section_(start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r/;

function withoutMarker(body: string): Pick<ParsedLine, 'kind' | 'text'> {
  const section = SECTION.exec(body);
  if (section) {
    const kind = section[1] === 'start' ? 'group' : 'endgroup';
    return { kind, text: afterReturns(body) };
  }
  const text = afterReturns(body);
  const marker = MARKER.exec(text);
  return marker
    ? { kind: marker[1] as LineKind, text: text.slice(marker[0].length) }
    : { kind: 'text', text };
}

/** Reads a line of a log. The markers are those of GitHub Actions and GitLab CI. */
export function parseLine(raw: string): ParsedLine {
  const time = TIME.exec(raw);
  const body = time ? raw.slice(time[0].length) : raw;
  return { ...withoutMarker(body), ...(time && { time: time[1] }) };
}

const MAY_BE_MARKED = /##\[|::(?:end)?group|section_(?:start|end):/;

/** What a line is, without the cost of reading those that are plain. */
export const kindOfLine = (raw: string): LineKind =>
  MAY_BE_MARKED.test(raw.slice(0, 200)) ? parseLine(raw).kind : 'text';

/** What a search looks at. */
export const searchedText = (raw: string) => plainText(parseLine(raw).text);
