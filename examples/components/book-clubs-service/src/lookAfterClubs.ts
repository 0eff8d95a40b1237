import {
  type Club,
  clubs,
  listMeetings,
  openClubs,
  type Pace,
} from './clubs.ts';
import { log } from './log.ts';

/** After how many days without a meeting a club has gone quiet. */
const PATIENCE: Record<Pace, number> = {
  leisurely: 90,
  monthly: 45,
  brisk: 14,
};
const DAY = 24 * 3_600_000;

/** Days since a club met; none while a meeting is ahead. */
export function quietFor(club: Club, now = new Date()): number | undefined {
  const [nearest] = listMeetings(club, now);
  if (!nearest || nearest.at >= now) return undefined;
  const days = Math.floor((now.getTime() - nearest.at.getTime()) / DAY);
  return days > PATIENCE[club.pace] ? days : undefined;
}

let turn = 0;

/** Counts what there is, and each fourth time names the clubs gone quiet. */
export function lookAfterClubs(): void {
  const now = new Date();
  const ahead = clubs
    .flatMap(club => club.meetings)
    .filter(({ at }) => at > now);
  log('info', 'clubs looked after', {
    clubs: clubs.length,
    open: openClubs(null).length,
    members: clubs.reduce((sum, { members }) => sum + members.size, 0),
    meetingsAhead: ahead.length,
  });
  if (turn++ % 4 !== 1) return;
  for (const club of clubs) {
    const days = quietFor(club, now);
    if (days)
      log('warn', 'club gone quiet', {
        clubId: club.id,
        pace: club.pace,
        days,
      });
  }
}
