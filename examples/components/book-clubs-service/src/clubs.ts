import { HttpError } from './HttpError.ts';

export type Pace = 'leisurely' | 'monthly' | 'brisk';

export type Meeting = { at: Date; upTo: string; questions: string[] };

export type Club = {
  id: string;
  name: string;
  genre: string;
  pace: Pace;
  reading: string | null;
  members: Set<string>;
  meetings: Meeting[];
};

/** A conversation of thirteen is two conversations. */
export const MAX_MEMBERS = 12;

const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const people = (count: number, from: number) =>
  new Set(Array.from({ length: count }, (_, index) => `r_${from + index}`));

/** Three of the forty clubs; everything is kept in memory. */
export const clubs: Club[] = [
  {
    id: 'tuesday-tides',
    name: 'Tuesday Tides',
    genre: 'nature writing',
    pace: 'monthly',
    reading: '9781999000011',
    members: people(9, 40_021),
    meetings: [
      {
        at: inDays(5),
        upTo: 'The end of chapter eleven',
        questions: ['Did the harbour master know?'],
      },
      { at: inDays(-26), upTo: 'The end of chapter five', questions: [] },
    ],
  },
  {
    id: 'night-shift',
    name: 'Night Shift',
    genre: 'essays',
    pace: 'brisk',
    reading: '9781999000028',
    members: people(MAX_MEMBERS, 51_800),
    meetings: [{ at: inDays(-20), upTo: 'The third hour', questions: [] }],
  },
  {
    id: 'maps-and-cake',
    name: 'Maps and Cake',
    genre: 'novels',
    pace: 'leisurely',
    reading: null,
    members: people(4, 60_300),
    meetings: [],
  },
];

/** @throws HttpError 404 */
export function getClub(id: string): Club {
  const club = clubs.find(one => one.id === id);
  if (club) return club;
  const detail = 'The club has been dissolved or never met.';
  throw new HttpError(404, 'No such club', detail);
}

/** Clubs that have a chair left. */
export function openClubs(genre: string | null): Club[] {
  return clubs.filter(
    club => club.members.size < MAX_MEMBERS && (!genre || club.genre === genre),
  );
}

/** Joining twice is the same as joining once, also when the club is full. */
export function joinClub(club: Club, readerId: string): void {
  if (club.members.has(readerId)) return;
  if (club.members.size >= MAX_MEMBERS) {
    throw new HttpError(409, 'Full', 'This club has its twelve members.');
  }
  club.members.add(readerId);
}

/** What is ahead, the next one first, and then what was, the last one first. */
export function listMeetings(club: Club, now = new Date()): Meeting[] {
  const distance = ({ at }: Meeting) => Math.abs(at.getTime() - now.getTime());
  const byDistance = (a: Meeting, b: Meeting) => distance(a) - distance(b);
  const ahead = club.meetings.filter(({ at }) => at >= now).sort(byDistance);
  const past = club.meetings.filter(({ at }) => at < now).sort(byDistance);
  return [...ahead, ...past];
}
