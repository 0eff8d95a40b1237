import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/** Where a formula was found in a line. */
export type Formula = { tex: string; end: number; display: boolean };

const opensAfter = /[\s([{"'“‘*_>]/;
/** What may follow: `$A{`, `$A/$B` and `$A$(b)` are of a shell. */
const closesBefore = /[\s.,;:!?)\]}'"”’*_|~<\\–—-]/;
const body = /((?:\\[\s\S]|[^\\$`])+)(\$\$?)/sy;
const ticked = /\$`([^`]+)`\$/y;
/** One more than the line breaks of a formula in a line. */
const mostLines = 3;

/** `5`, `1,000` and `5/month`. */
const amount = /^(?:[\d\s.,:+%–-]*$|\d\S*[a-z]{3})/i;
const variable =
  /^(?:\{[a-z_]\w*[}:#%]|[a-z]{4}\w*$|[a-z]{2,}_[a-z]{2}\w*$|[!?@#]|\s+[a-z]{2,}\s*$)/i;
const named = /\\[a-z]+\*?(?:\{[^{}]*\})?/gi;
/** Not `f dx`, which is no word. */
const words = /[\da-z.,]\s+(?!d[a-z](?:\s|$))[a-z]{2,}(?:[\s.,]|$)/i;
const never = /"|\]\(/;

/** Whether what stands between dollars is an amount, a variable of a shell or simply text. */
function isProse(tex: string): boolean {
  const plain = tex.replace(named, '\\');
  return (
    variable.test(tex) ||
    never.test(tex) ||
    amount.test(plain) ||
    words.test(plain) ||
    !/[\da-z\\]/i.test(tex)
  );
}

function isFramed({ src }: StateInline, start: number, end: number): boolean {
  return (
    (start === 0 || opensAfter.test(src[start - 1])) &&
    (end === src.length || closesBefore.test(src[end]))
  );
}

/** Blanks at both ends or at none. */
function isEven(tex: string): boolean {
  return /^\s/.test(tex) === /\s$/.test(tex);
}

/** A formula as GitHub reads them, and with more doubt: what might be a price or a variable is none. */
export function dollarMath(state: StateInline): Formula | undefined {
  const { src, pos, posMax } = state;
  if (src[pos] !== '$' || src[pos - 1] === '$') {
    return undefined;
  }
  ticked.lastIndex = pos;
  const [code, inner = ''] = ticked.exec(src) ?? [];
  if (code !== undefined && pos + code.length <= posMax) {
    return { tex: inner, end: pos + code.length, display: false };
  }
  const opening = src[pos + 1] === '$' ? '$$' : '$';
  body.lastIndex = pos + opening.length;
  const [, tex = '', closing] = body.exec(src) ?? [];
  const end = body.lastIndex;
  const isFormula =
    closing === opening &&
    end <= posMax &&
    src[end] !== '$' &&
    isFramed(state, pos, end) &&
    (opening === '$$' ? isEven(tex) : tex === tex.trim()) &&
    tex.split('\n', mostLines + 1).length <= mostLines &&
    !isProse(tex);
  return isFormula ? { tex, end, display: opening === '$$' } : undefined;
}
