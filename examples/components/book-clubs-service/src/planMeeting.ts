import { type Club, type Meeting } from './clubs.ts';
import { HttpError } from './HttpError.ts';

const refuse = (detail: string): never => {
  throw new HttpError(400, 'Not a valid request', detail);
};

/** Puts a meeting into the diary of a club. */
export function planMeeting(
  club: Club,
  input: Record<string, unknown>,
  now = new Date(),
): Meeting {
  const { at, upTo, questions = [] } = input;
  const date = new Date(String(at));
  if (Number.isNaN(date.getTime())) refuse('A meeting needs a time.');
  if (date <= now) refuse('A meeting cannot be in the past.');
  if (typeof upTo !== 'string' || !upTo.trim()) {
    return refuse('Say how far everybody should have read.');
  }
  const taken = club.meetings.some(one => one.at.getTime() === date.getTime());
  if (taken) refuse('The club meets at that time already.');
  const asked = Array.isArray(questions) ? questions.map(String) : [];
  const meeting = { at: date, upTo: upTo.trim(), questions: asked };
  club.meetings.push(meeting);
  return meeting;
}
