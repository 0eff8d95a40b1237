import { HttpError } from './HttpError.ts';
import type { Reader } from './readers.ts';
import type { Template } from './templates.ts';

export type Urgency = 'urgent' | 'ordinary' | 'bulk';

export type Question = {
  reader: Reader;
  template: Template;
  urgency: Urgency;
  /** Messages this reader has had today, urgent ones not counted. */
  hadToday: number;
  now: Date;
};

export type Verdict = {
  state: 'waiting' | 'declined';
  because?: string;
  notBefore: Date;
};

const DAILY_LIMIT = 3;
const QUIET = { from: 21, to: 8 };
const HOUR = 3_600_000;

function localHour(now: Date, timeZone: string): number {
  const parts = { hour: '2-digit', hourCycle: 'h23', timeZone } as const;
  return Number(new Intl.DateTimeFormat('en-GB', parts).format(now));
}

function nextMorning(now: Date, timeZone: string): Date {
  const hour = localHour(now, timeZone);
  const hours = (QUIET.to - hour + 24) % 24 || 24;
  return new Date(Math.floor(now.getTime() / HOUR) * HOUR + hours * HOUR);
}

const declined = (because: string, { now }: Question): Verdict => ({
  state: 'declined',
  because,
  notBefore: now,
});

function needsConsent(question: Question): Verdict | undefined {
  const { topic } = question.template;
  if (topic === 'service') return undefined;
  if (question.reader.consents.includes(topic)) return undefined;
  return declined(`no consent for ${topic}`, question);
}

function enoughForToday(question: Question): Verdict | undefined {
  const { urgency, hadToday, now, reader } = question;
  if (urgency === 'urgent' || hadToday < DAILY_LIMIT) return undefined;
  if (urgency === 'bulk') {
    const detail = 'This reader has had three messages since breakfast.';
    throw new HttpError(429, 'Enough for today', detail);
  }
  const notBefore = nextMorning(now, reader.timeZone);
  return { state: 'waiting', because: 'enough for today', notBefore };
}

function quietHours({ urgency, reader, now }: Question): Verdict | undefined {
  const hour = localHour(now, reader.timeZone);
  const quiet = hour >= QUIET.from || hour < QUIET.to;
  if (urgency === 'urgent' || !quiet) return undefined;
  const notBefore = nextMorning(now, reader.timeZone);
  return { state: 'waiting', because: 'quiet hours until 08.00', notBefore };
}

function reachable(question: Question): Verdict | undefined {
  const { address, bouncedLately, prefers } = question.reader;
  if (!address) return declined(`no address for ${prefers}`, question);
  return bouncedLately
    ? declined(`${prefers} bounced lately`, question)
    : undefined;
}

/** Whether and when; the first question that says no is the reason. */
export function decide(question: Question): Verdict {
  return (
    needsConsent(question) ??
    enoughForToday(question) ??
    quietHours(question) ??
    reachable(question) ?? { state: 'waiting', notBefore: question.now }
  );
}
