import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const parts = [
  'standalone',
  'base',
  'layout',
  'navigation',
  'typeset',
  'code',
  'extensions',
  'print',
];
/** As many as the portal's reader colours. */
const tabs = 20;

function readPart(part: string): string {
  // From the source as from the built package.
  const root = dirname(require.resolve('@portico/docs-engine/package.json'));
  return readFileSync(join(root, 'assets/styles', `${part}.css`), 'utf8');
}

/** Which tab is open is known to CSS alone: the nth button belongs to the nth label and block. */
function tabRules(): string {
  const rules = (state: string, selector: string) =>
    Array.from(
      { length: tabs },
      (_, index) =>
        `.tabbed-set>input:nth-child(${
          index + 1
        })${state}~${selector}>:nth-child(${index + 1})`,
    ).join();
  const printed = Array.from(
    { length: tabs },
    (_, index) =>
      `:is(.tabbed-labels,.tabbed-content)>:nth-child(${index + 1}){order:${
        index + 1
      }}`,
  ).join('');
  return [
    `${rules(':checked', '.tabbed-content')}{display:block}`,
    `${rules(
      ':checked',
      '.tabbed-labels',
    )}{border-color:var(--md-accent-fg-color);color:var(--md-accent-fg-color)}`,
    `${rules(
      ':focus-visible',
      '.tabbed-labels',
    )}{outline:2px solid;outline-offset:-2px}`,
    `@media print{${printed}}`,
  ].join('');
}

function minify(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

let sheet: string | undefined;

/** The one style sheet of every site, minified. */
export function styleSheet(): string {
  sheet ??= minify(parts.map(readPart).join('')) + tabRules();
  return sheet;
}
