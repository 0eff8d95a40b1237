const WELL_KNOWN = new Set([
  '123456',
  'admin',
  'backstage',
  'change-me',
  'change_me',
  'changeit',
  'changeme',
  'default',
  'dummy',
  'example',
  'keyboard cat',
  'larkspur',
  'pass',
  'passw0rd',
  'password',
  'portico',
  'postgres',
  'replace-me',
  'replaceme',
  'root',
  'secret',
  'test',
  'todo',
  'your-secret',
  'your_secret',
  'xxx',
]);

/** Says whether a secret is one that everybody tries first. */
export function isWellKnownPassword(value: string): boolean {
  const plain = value.trim().toLowerCase();
  return WELL_KNOWN.has(plain) || /^(.)\1*$/.test(plain);
}
