import { HttpError } from './HttpError.ts';

export type Flag = {
  name: string;
  owner: string;
  description?: string;
  /** Per cent of subjects. */
  share: number;
  countries?: string[];
  removeBy?: string;
};

export type Change = {
  at: Date;
  by: string;
  reason: string;
  before?: Flag;
  after: Flag;
};

const NAME = /^[a-z][a-z0-9-]+$/;
const STALE_DAYS = 90;

/** Who is in which team; Portico knows, and tells us each hour. */
const teams: Record<string, string> = {
  'priya.raghunathan': 'storefront',
  'tomasz.wierzbicki': 'storefront',
  'mara.lindqvist': 'checkout',
  'yusuf.demirel': 'search',
};

/** Each flag with its changes, newest first; nothing is ever removed. */
const history = new Map<string, Change[]>();

function begin(by: string, at: string, after: Flag): void {
  history.set(after.name, [
    { at: new Date(at), by, reason: 'First trial', after },
  ]);
}

begin('priya.raghunathan', '2025-10-14T10:02:00Z', {
  name: 'gift-finder-trial',
  owner: 'storefront',
  description: 'Shows the gift finder on the home page.',
  share: 5,
  countries: ['GB', 'IE'],
  removeBy: '2026-01-06',
});
begin('mara.lindqvist', '2025-09-30T14:40:00Z', {
  name: 'one-page-checkout',
  owner: 'checkout',
  share: 0,
});
begin('yusuf.demirel', '2025-09-02T09:15:00Z', {
  name: 'ranking-r32',
  owner: 'search',
  share: 5,
});

/** @throws HttpError 404 */
export function getHistory(name: string): Change[] {
  const changes = history.get(name);
  if (changes) return changes;
  throw new HttpError(404, 'No such flag', 'It may have been tidied away.');
}

export const getFlag = (name: string): Flag => getHistory(name)[0].after;

/** Forgiving, as evaluation must be. */
export const findFlag = (name: string): Flag | undefined =>
  history.get(name)?.[0].after;

export function isStale(name: string, now = new Date()): boolean {
  const age = now.getTime() - getHistory(name)[0].at.getTime();
  return age > STALE_DAYS * 24 * 3_600_000;
}

export function listFlags(owner: string | null, stale: boolean): Flag[] {
  return [...history.keys()]
    .sort()
    .map(getFlag)
    .filter(flag => !owner || flag.owner === owner)
    .filter(flag => !stale || isStale(flag.name));
}

function check(name: string, input: Record<string, unknown>): Flag {
  const refuse = (detail: string) => {
    throw new HttpError(400, 'Not a valid request', detail);
  };
  const { owner, share, description, countries, removeBy } = input;
  if (!NAME.test(name) || (input.name ?? name) !== name)
    refuse('The name is not right.');
  if (typeof owner !== 'string') refuse('A flag needs an owner.');
  if (!Number.isInteger(share) || Number(share) < 0 || Number(share) > 100) {
    refuse('The share must lie between 0 and 100.');
  }
  return { name, owner, share, description, countries, removeBy } as Flag;
}

/** Creates or changes a flag; strict, because readers see it within minutes. */
export function putFlag(
  name: string,
  input: Record<string, unknown>,
  by: string,
  reason: string,
): Flag {
  const after = check(name, input);
  if (reason.trim().length < 8) {
    const detail = 'The reason needs at least eight characters.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  const before = findFlag(name);
  if (teams[by] !== (before ?? after).owner) {
    const detail =
      'Only the owning team may change it. Ask them, they are nice.';
    throw new HttpError(403, 'Not your flag', detail);
  }
  const change: Change = {
    at: new Date(),
    by,
    reason: reason.trim(),
    before,
    after,
  };
  history.set(name, [change, ...(history.get(name) ?? [])]);
  return after;
}
