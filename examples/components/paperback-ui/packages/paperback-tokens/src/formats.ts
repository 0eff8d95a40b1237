import type { Tokens } from './Tokens.ts';

const NOTICE = 'Made from tokens.json. Do not edit.';

function declarations(tokens: Tokens, theme: 'light' | 'dark'): string[] {
  return Object.entries(tokens.colour).map(
    ([name, colour]) => `--pb-${name}: ${colour[theme]};`,
  );
}

/** Custom properties, for both themes. */
export function toCss(tokens: Tokens): string {
  const still = [
    ...tokens.space.map((value, index) => `--pb-space-${index + 1}: ${value};`),
    ...Object.entries(tokens.motion).map(
      ([name, value]) => `--pb-motion-${name}: ${value};`,
    ),
  ];
  return `/* ${NOTICE} */
:root {
  ${[...declarations(tokens, 'light'), ...still].join('\n  ')}
}

@media (prefers-color-scheme: dark) {
  :root {
    ${declarations(tokens, 'dark').join('\n    ')}
  }
}
`;
}

/** Names as TypeScript knows them, so that a typing error is one. */
export function toTypeScript(tokens: Tokens): string {
  const names = Object.keys(tokens.colour).map(name => `'--pb-${name}'`);
  return `// ${NOTICE}
export type ColourToken =
  | ${names.join('\n  | ')};
`;
}

/** For reader-app. */
export function toKotlin(tokens: Tokens): string {
  const lines = Object.entries(tokens.colour).map(([name, { light, dark }]) => {
    const camel = name.replaceAll(/-(\w)/g, (_, letter) =>
      letter.toUpperCase(),
    );
    const [day, night] = [light, dark].map(
      hex => `0xFF${hex.slice(1).toUpperCase()}`,
    );
    return `    val ${camel} = Themed(light = ${day}, dark = ${night})`;
  });
  return `// ${NOTICE}
package example.larkspur.paperback

data class Themed(val light: Long, val dark: Long)

object Tokens {
${lines.join('\n')}
}
`;
}
