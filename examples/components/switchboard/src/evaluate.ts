import { createHash } from 'node:crypto';
import { findFlag } from './flags.ts';

type Subject = { subject: string; country?: string };

/**
 * A number from 0 to 99 that stays the same for a subject and a flag, and that
 * differs between flags: otherwise the same readers would be in every trial.
 */
export function bucketOf(subject: string, flag: string): number {
  const digest = createHash('sha256').update(`${flag}/${subject}`).digest();
  return digest.readUInt32BE() % 100;
}

/** Whether a flag is on; an unknown one is off. */
export function isOn(name: string, { subject, country }: Subject): boolean {
  const flag = findFlag(name);
  if (!flag) return false;
  if (flag.countries && !flag.countries.includes(country ?? '')) return false;
  return bucketOf(subject, name) < flag.share;
}

let evaluated = 0;

export function evaluate(names: string[], subject: Subject) {
  evaluated += names.length;
  const values = names.map(name => [name, isOn(name, subject)] as const);
  return { values: Object.fromEntries(values) };
}

/** How many since this was last asked. */
export function takeCount(): number {
  const count = evaluated;
  evaluated = 0;
  return count;
}
