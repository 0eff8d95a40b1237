import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { readAlertMarker } from '../lib/alertMarker';
import { interrupting } from '../lib/blockLines';
import { type CalloutHeader, pushCallout } from '../lib/callouts';
import { coreStep } from '../lib/coreSteps';
import { multilineAlert } from '../lib/multilineAlert';
import type { Rule } from '../Rule';

/** Reads the marker of an alert off a quote's first paragraph. */
function takeHeader(text: Token): CalloutHeader | undefined {
  const [line] = text.content.split('\n', 1);
  const header = readAlertMarker(line);
  if (header) {
    text.content = text.content.slice(line.length).trimStart();
  }
  return header;
}

function calloutTokens(
  { Token: Piece }: StateCore,
  quote: Token,
  header: CalloutHeader,
): Token[] {
  const made: Token[] = [];
  pushCallout(
    (type, tag, nesting) => {
      const token = new Piece(type, tag, nesting);
      token.block = true;
      token.level = quote.level + (made.length === 0 ? 0 : 1);
      made.push(token);
      return token;
    },
    header,
    { element: 'div', map: quote.map ?? [0, 0] },
  );
  return made;
}

/** What is open: a quote that is one, or one that turned out to be a callout. */
type Quote = { token: Token; isAlert: boolean };

/** The callout that begins with a paragraph of a quote, which is a quote no longer, or no longer than up to here. */
function beginAlert(
  state: StateCore,
  quote: Quote,
  { made, header }: { made: Token[]; header: CalloutHeader },
): void {
  if (made[made.length - 1] === quote.token) {
    made.pop();
  } else {
    const close = new state.Token(
      quote.isAlert ? 'callout_close' : 'blockquote_close',
      quote.isAlert ? 'div' : 'blockquote',
      -1,
    );
    close.block = true;
    close.level = quote.token.level;
    made.push(close);
  }
  quote.isAlert = true;
  made.push(...calloutTokens(state, quote.token, header));
}

/** What is indented by four below an alert goes on with it, as the same alert written `!!! note` has it. */
function continueAlert(state: StateCore, code: Token): Token[] {
  const made: Token[] = [];
  const { md, env } = state;
  md.block.parse(code.content, md, env, made);
  const [line] = code.map ?? [0];
  made.forEach(token => {
    token.level += code.level + 1;
    token.map &&= [token.map[0] + line, token.map[1] + line];
  });
  return made;
}

function isAlertClose(made: readonly Token[]): boolean {
  const { type, meta } = made[made.length - 1] ?? {};
  return type === 'callout_close' && meta?.isAlert === true;
}

function replaceAlerts(state: StateCore): void {
  const { tokens } = state;
  const made: Token[] = [];
  const quotes: Quote[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const quote = quotes[quotes.length - 1];
    const isParagraph =
      token.type === 'paragraph_open' && token.level === quote?.token.level + 1;
    const header = isParagraph ? takeHeader(tokens[index + 1]) : undefined;
    if (header) {
      beginAlert(state, quote, { made, header });
    }
    if (token.type === 'blockquote_open') {
      quotes.push({ token, isAlert: false });
    } else if (token.type === 'blockquote_close' && quotes.pop()?.isAlert) {
      token.type = 'callout_close';
      token.tag = 'div';
      token.meta = { isAlert: true };
    }
    if (header && tokens[index + 1].content === '') {
      index += 2;
    } else if (token.type === 'code_block' && isAlertClose(made)) {
      made.splice(-1, 0, ...continueAlert(state, token));
    } else {
      made.push(token);
    }
  }
  state.tokens = made;
}

/** GitHub's `> [!NOTE]`, and GitLab's `> [!note] Title` and `>>> [!note] Title` … `>>>`. */
export const alerts: Rule = md => {
  md.block.ruler.before(
    'blockquote',
    'multiline_alert',
    multilineAlert,
    interrupting,
  );
  coreStep(md, 'alerts', replaceAlerts);
};
