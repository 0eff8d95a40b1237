/** What a request says of who sends it. */
export type Authorization =
  | { scheme: 'none' }
  | { scheme: 'basic'; username: string; password: string }
  | { scheme: 'token'; token: string };

/** Reads an `Authorization` header as Gitea does: Basic, Bearer or `token`. */
export function readAuthorization(header: string | undefined): Authorization {
  const [, scheme = '', value = ''] =
    /^(\S+)\s+(\S+)\s*$/.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() === 'basic') {
    const text = Buffer.from(value, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return {
      scheme: 'basic',
      username: colon < 0 ? text : text.slice(0, colon),
      password: colon < 0 ? '' : text.slice(colon + 1),
    };
  }
  if (/^(bearer|token)$/i.test(scheme)) {
    return { scheme: 'token', token: value };
  }
  return { scheme: 'none' };
}
