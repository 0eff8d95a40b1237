const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

type Value = string | number | Html | Html[];

/** Markup that needs no escaping any more. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

function toText(value: Value): string {
  if (Array.isArray(value)) return value.join('\n');
  if (value instanceof Html) return value.text;
  return String(value).replace(/[&<>"]/g, sign => entities[sign]);
}

/** A template whose values are escaped, unless they are templates themselves. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(toText)));
}
