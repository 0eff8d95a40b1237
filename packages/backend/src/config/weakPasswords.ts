const WELL_KNOWN = new Set([
  'abc',
  'access',
  'admin',
  'administrator',
  'backstage',
  'changeit',
  'changeme',
  'default',
  'demo',
  'dragon',
  'dummy',
  'example',
  'foobar',
  'guest',
  'hunter',
  'iloveyou',
  'keyboardcat',
  'larkspur',
  'letmein',
  'login',
  'master',
  'monkey',
  'mysecret',
  'none',
  'null',
  'pass',
  'password',
  'pgpassword',
  'portico',
  'postgres',
  'postgresql',
  'qwerty',
  'qwertyuiop',
  'root',
  'sa',
  'secret',
  'secretkey',
  'sessionsecret',
  'supersecret',
  'test',
  'testing',
  'todo',
  'token',
  'undefined',
  'user',
  'welcome',
]);

// Whatever stands around them, nobody makes a secret of these.
const PLACEHOLDERS = [
  /\$\{/,
  /^<.*>$/,
  /^\{\{.*\}\}$/,
  /change.?(me|this)/,
  /replace.?(me|this)/,
  /placeholder/,
  /(your|insert|enter).{0,3}(secret|password|token|key)/,
  /goes.?here/,
];

const RUNS = [
  '0123456789abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890',
];

function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return RUNS.some(run => run.includes(text) || run.includes(backwards));
}

// "P4ssw0rd2024!" is "password" to whoever guesses.
function withoutDisguise(text: string): string {
  return text
    .replace(/[\d\W_]+$/, '')
    .replace(/[@4]/g, 'a')
    .replace(/[$5]/g, 's')
    .replace(/0/g, 'o')
    .replace(/3/g, 'e')
    .replace(/1/g, 'i')
    .replace(/[^a-z]/g, '');
}

/** Says whether a secret is a placeholder, or one that everybody tries first. */
export function isWellKnownPassword(value: string): boolean {
  const plain = value.trim().toLowerCase();
  return (
    PLACEHOLDERS.some(it => it.test(plain)) ||
    WELL_KNOWN.has(withoutDisguise(plain)) ||
    WELL_KNOWN.has(plain) ||
    isRun(plain) ||
    // one piece over and over, such as xxxxxxxx or secretsecret
    /^(.{1,8}?)\1+$/.test(plain)
  );
}
