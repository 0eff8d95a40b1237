const SECRET_KEY = /token|password|secret|privatekey|signingkey/i;

/** Every secret in the settings of an integration. */
export function findSecrets(settings: unknown): string[] {
  if (!settings || typeof settings !== 'object') {
    return [];
  }
  return Object.entries(settings).flatMap(([key, value]) =>
    typeof value === 'string' && SECRET_KEY.test(key)
      ? [value]
      : findSecrets(value),
  );
}

/** Text without secrets, and without those that a URL carries. */
export function redact(text: string, secrets: string[]): string {
  return secrets
    .filter(secret => secret.length > 3)
    .reduce((result, secret) => result.replaceAll(secret, '***'), text)
    .replace(/(\w:\/\/)[^/@\s]+:[^/@\s]+@/g, '$1***@');
}
