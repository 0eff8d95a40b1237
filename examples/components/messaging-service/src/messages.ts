import { randomUUID } from 'node:crypto';
import { decide, type Urgency } from './decide.ts';
import { HttpError } from './HttpError.ts';
import { enqueue } from './lanes.ts';
import { type Channel, getReader } from './readers.ts';
import { checkValues, getTemplate } from './templates.ts';

export type Message = {
  id: string;
  readerId: string;
  template: string;
  urgency: Urgency;
  channel: Channel;
  state: 'waiting' | 'sent' | 'delivered' | 'bounced' | 'declined';
  because?: string;
  askedAt: Date;
  sentAt: Date | null;
};

const KEY_LIFETIME = 7 * 24 * 3_600_000;
const messages = new Map<string, Message>();
const answers = new Map<string, { id: string; at: number }>();

function hadToday(readerId: string, now: Date): number {
  const today = now.toDateString();
  return [...messages.values()].filter(
    message =>
      message.readerId === readerId &&
      message.urgency !== 'urgent' &&
      message.state !== 'declined' &&
      message.askedAt.toDateString() === today,
  ).length;
}

function toUrgency(value: unknown): Urgency {
  if (value === 'urgent' || value === 'ordinary' || value === 'bulk') {
    return value;
  }
  const detail = 'The urgency must be urgent, ordinary or bulk.';
  throw new HttpError(400, 'Not a valid request', detail);
}

/** Takes a request in; the same key within a week gets the first answer. */
export function requestMessage(
  input: Record<string, unknown>,
  key: unknown,
  now = new Date(),
): Message {
  if (typeof key !== 'string') {
    const detail = 'The header Idempotency-Key is missing.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  const before = answers.get(key);
  if (before && now.getTime() - before.at < KEY_LIFETIME) {
    return getMessage(before.id);
  }
  const template = getTemplate(String(input.template));
  const reader = getReader(String(input.readerId));
  if (!reader)
    throw new HttpError(404, 'Not found', 'There is no such reader.');
  checkValues(template, (input.values ?? {}) as Record<string, unknown>);
  const urgency = toUrgency(input.urgency);
  const had = hadToday(reader.id, now);
  const { notBefore, ...verdict } = decide({
    reader,
    template,
    urgency,
    hadToday: had,
    now,
  });
  const message: Message = {
    id: randomUUID(),
    readerId: reader.id,
    template: template.name,
    urgency,
    channel: reader.prefers,
    ...verdict,
    askedAt: now,
    sentAt: null,
  };
  messages.set(message.id, message);
  answers.set(key, { id: message.id, at: now.getTime() });
  if (message.state === 'waiting') enqueue(message, notBefore);
  return message;
}

export function getMessage(id: string): Message {
  const message = messages.get(id);
  if (message) return message;
  throw new HttpError(404, 'Not found', 'There is no such message.');
}

/** Messages of a reader, newest first. */
export function listMessages(
  readerId: string,
  since: string | null,
): Message[] {
  const from = since ? new Date(since) : new Date(0);
  return [...messages.values()]
    .filter(one => one.readerId === readerId && one.askedAt >= from)
    .reverse();
}
