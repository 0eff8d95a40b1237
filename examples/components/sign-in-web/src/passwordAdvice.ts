const SHORTEST = 12;
/** Longer ones are cut off by nobody, but hashing them is a way to keep us busy. */
const LONGEST = 200;

const common = new Set([
  'passwordpassword',
  'qwertyuiop12',
  'larkspurlarkspur',
  'onceuponatime',
  'callmeishmael',
  'itwasthebestoftimes',
]);

const lettersOf = (text: string) =>
  text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * What to tell a reader about a password, or nothing when it is good enough.
 * Length is all that is asked; signs and capitals only make people write it down.
 */
export function passwordAdvice(
  candidate: string,
  email: string,
): string | undefined {
  const plain = lettersOf(candidate);
  const name = lettersOf(email.split('@')[0]);
  if ([...candidate].length < SHORTEST) {
    return `Use ${SHORTEST} characters or more. Four odd words are fine.`;
  }
  if ([...candidate].length > LONGEST) {
    return `Use ${LONGEST} characters at most.`;
  }
  if (common.has(plain)) return 'Many people use this one. Try another.';
  if (new Set(candidate).size < 5) return 'Use more than a few characters.';
  if (name.length > 3 && plain.includes(name)) {
    return 'Leave your e-mail address out of it.';
  }
  return undefined;
}
