const SHORTEST = 4;

/** The secrets in the headers of a request, in each form they may be repeated. */
export function secretsOf(headers: Record<string, string>): string[] {
  return Object.entries(headers)
    .filter(([name]) => /authorization|token/i.test(name))
    .flatMap(([, value]) => {
      const word = value.slice(value.indexOf(' ') + 1);
      const basic = /^basic /i.test(value)
        ? Buffer.from(word, 'base64').toString()
        : '';
      const password = basic.slice(basic.indexOf(':') + 1);
      return [word, basic, password].filter(one => one.length >= SHORTEST);
    });
}

/** Takes secrets out of a text. */
export function redact(text: string, secrets: string[]): string {
  return secrets.reduce((rest, one) => rest.replaceAll(one, '***'), text);
}
