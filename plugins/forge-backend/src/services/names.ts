import { InputError } from '@backstage/errors';

const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;
// The first part of the paths that the forge has besides those of owners
const RESERVED = new Set(['api', 'runner']);
// Control characters are what is looked for.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1f\x7f]/;
const MAX_PATH = 4_000;

/** Refuses what is no name of an owner or repository. @throws InputError */
export function checkName(what: 'owner' | 'name', name: string): void {
  const allowed =
    NAME.test(name) && !name.includes('..') && !/\.(git|lock)$/i.test(name);
  if (!allowed || (what === 'owner' && RESERVED.has(name.toLowerCase()))) {
    throw new InputError(
      `The ${what} ${JSON.stringify(
        name.slice(0, 120),
      )} is not allowed: it begins with a letter or digit, has up to 100 letters, digits, and . _ -, without two dots in a row, and does not end with .git or .lock`,
    );
  }
}

/** The path of a file in a repository as git writes it. @throws InputError */
export function cleanPath(path: string): string {
  const clean = path.replace(/^\/+|\/+$/g, '');
  const parts = clean.split('/');
  const bad =
    CONTROL.test(clean) ||
    clean.length > MAX_PATH ||
    (clean !== '' && parts.some(part => ['', '.', '..'].includes(part)));
  if (bad) {
    throw new InputError(
      `The path ${JSON.stringify(
        path.slice(0, 200),
      )} is not allowed: it has names between single slashes, none of them . or ..`,
    );
  }
  return clean;
}

/** As `cleanPath`, for a file that is written. @throws InputError */
export function cleanFilePath(path: string): string {
  const clean = cleanPath(path);
  if (clean === '' || clean.split('/').some(part => /^\.git\.?$/i.test(part))) {
    throw new InputError(
      `The path ${JSON.stringify(
        path.slice(0, 200),
      )} is no file that a repository can have`,
    );
  }
  return clean;
}
