import { hold, listHeld, release } from './held.ts';
import { log } from './log.ts';
import { type Reading, readReview } from './readReview.ts';
import { takeWaiting } from './waitingReviews.ts';

const LONG_QUEUE = 5;
let shifts = 0;

/** Stands in for Edmund’s team, who clear the queue when they come in. */
function clearQueue(): void {
  const queue = listHeld();
  if (queue.length <= LONG_QUEUE) return;
  log('warn', 'many reviews held', {
    held: queue.length,
    mostDoubtful: queue[0].because,
  });
  if (shifts++ % 2) for (const { id } of queue) release(id);
}

/** Reads what has come in, and says what became of it. */
export function readWaiting(): void {
  const started = performance.now();
  const decisions: Reading['decision'][] = takeWaiting().map(review => {
    const reading = readReview(review);
    if (reading.decision === 'hold') hold(review, reading);
    return reading.decision;
  });
  const published = decisions.filter(one => one === 'publish').length;
  log('info', 'reviews read', {
    read: decisions.length,
    published,
    held: decisions.length - published,
    waitingForPeople: listHeld().length,
    ms: Math.round(performance.now() - started),
  });
  clearQueue();
}
