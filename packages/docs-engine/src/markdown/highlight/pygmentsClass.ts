/** Pygments' classes by highlight.js' scopes: the style sheet of TechDocs colours these. */
const classes = new Map<string, string>(
  Object.entries({
    addition: 'gi',
    attr: 'na',
    attribute: 'na',
    built_in: 'nb',
    bullet: 'p',
    'char.escape': 'se',
    code: 's',
    comment: 'c1',
    deletion: 'gd',
    doctag: 'cs',
    emphasis: 'ge',
    formula: 's',
    keyword: 'k',
    literal: 'kc',
    meta: 'cp',
    'meta.prompt': 'gp',
    name: 'nt',
    number: 'mi',
    operator: 'o',
    property: 'na',
    punctuation: 'p',
    quote: 'c1',
    regexp: 'sr',
    section: 'k',
    'selector-attr': 'na',
    'selector-class': 'nc',
    'selector-id': 'nn',
    'selector-pseudo': 'nd',
    'selector-tag': 'nt',
    string: 's',
    strong: 'gs',
    symbol: 'ss',
    tag: 'p',
    'template-tag': 'cp',
    'template-variable': 'nv',
    title: 'nf',
    'title.class': 'nc',
    'title.class.inherited': 'nc',
    type: 'kt',
    variable: 'nv',
    'variable.constant': 'no',
    'variable.language': 'bp',
  }),
);

/** Where Pygments sees a scope as something else. */
const byLanguage: Record<string, Record<string, string>> = {
  css: { attribute: 'k', built_in: 'nb' },
  diff: { meta: 'gu', comment: 'gh' },
  hcl: { attr: 'na' },
  json: { attr: 'nt', keyword: 'kc' },
  makefile: { section: 'nf' },
  markdown: { section: 'gh' },
  python: { meta: 'nd' },
  typescript: { meta: 'nd' },
  java: { meta: 'nd' },
  kotlin: { meta: 'nd' },
  yaml: { attr: 'nt', meta: 'p' },
};

/** The class for a scope such as `title.function.invoke`; undefined where the text has no colour of its own. */
export function pygmentsClass(
  scope: string,
  language: string,
): string | undefined {
  const special = byLanguage[language]?.[scope];
  if (special) {
    return special;
  }
  for (let name = scope; name; name = name.slice(0, name.lastIndexOf('.'))) {
    const found = classes.get(name);
    if (found || !name.includes('.')) {
      return found;
    }
  }
  return undefined;
}
