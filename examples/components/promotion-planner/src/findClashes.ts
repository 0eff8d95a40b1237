import type { Promotion } from './promotion.ts';

export interface Clash {
  first: Promotion;
  second: Promotion;
  from: string;
  until: string;
}

const subjectOf = ({ rule }: Promotion) =>
  'subject' in rule ? rule.subject : undefined;

function concernTheSame(first: Promotion, second: Promotion): boolean {
  if (first.code && first.code === second.code) return true;
  if (first.code || second.code) return false;
  const [one, other] = [subjectOf(first), subjectOf(second)];
  return one === undefined || other === undefined || one === other;
}

/**
 * Pairs that would touch the same book on the same day. Codes are typed in by
 * readers, so two different codes do not clash.
 */
export function findClashes(promotions: Promotion[]): Clash[] {
  const clashes: Clash[] = [];
  for (const [index, first] of promotions.entries()) {
    for (const second of promotions.slice(index + 1)) {
      const from =
        first.startsOn > second.startsOn ? first.startsOn : second.startsOn;
      const until = first.endsOn < second.endsOn ? first.endsOn : second.endsOn;
      if (from <= until && concernTheSame(first, second)) {
        clashes.push({ first, second, from, until });
      }
    }
  }
  return clashes;
}
