import type { Urgency } from './decide.ts';
import { log } from './log.ts';
import type { Message } from './messages.ts';

type Waiting = { message: Message; notBefore: Date };

const lanes: Record<Urgency, { workers: number; worryAt: number }> = {
  urgent: { workers: 6, worryAt: 30 },
  ordinary: { workers: 12, worryAt: 5 * 60 },
  bulk: { workers: 4, worryAt: 3 * 3_600 },
};
const names = Object.keys(lanes) as Urgency[];
const queue: Waiting[] = [];

export function enqueue(message: Message, notBefore: Date): void {
  queue.push({ message, notBefore });
}

const due = (lane: Urgency, now: Date) =>
  queue.filter(one => one.message.urgency === lane && one.notBefore <= now);

const secondsSince = (at: Date | undefined, now: Date) =>
  at ? Math.round((now.getTime() - at.getTime()) / 1000) : 0;

/** What `watch` in the runbook shows; what must wait for morning counts too. */
export function laneStates(now = new Date()) {
  return names.map(name => ({
    name,
    waiting: queue.filter(({ message }) => message.urgency === name).length,
    oldestSeconds: secondsSince(due(name, now)[0]?.notBefore, now),
  }));
}

/** Sends what is due, each lane with its own workers. */
export function drainLanes(now = new Date()): void {
  for (const { name, waiting, oldestSeconds } of laneStates(now)) {
    const batch = due(name, now).slice(0, lanes[name].workers);
    for (const one of batch) {
      queue.splice(queue.indexOf(one), 1);
      Object.assign(one.message, { state: 'sent', sentAt: now });
    }
    // Lanes at rest stay silent, but for the one that most messages take
    if (!batch.length && name !== 'ordinary') continue;
    log(oldestSeconds > lanes[name].worryAt ? 'warn' : 'info', 'lane drained', {
      lane: name,
      provider: 'mail-provider-a',
      sent: batch.length,
      waiting: waiting - batch.length,
      oldestSeconds,
      ms: 40 + batch.length * 35 + Math.round(Math.random() * 60),
    });
  }
}
