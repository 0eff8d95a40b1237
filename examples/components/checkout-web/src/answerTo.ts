import type { Problem, Session } from './session.ts';

export interface Answer {
  /** The step to show next; undefined stays on the present one. */
  goTo?: Session['step'];
  message: string;
  /** The session is over, and another is made for the same basket. */
  startAgain?: boolean;
  /** The button may be pressed again, with the same key. */
  retry: boolean;
}

const apology = 'Something went wrong on our side. Nothing has been charged.';

/** What the page does with a refusal of the Checkout API. */
export function answerTo({ status, detail }: Problem): Answer {
  switch (status) {
    case 402:
      return {
        message:
          'Your card was declined. Everything is kept; try another card.',
        retry: true,
      };
    case 409:
      return {
        goTo: 'payment',
        message: detail ?? 'Your basket has changed. Please check the total.',
        retry: true,
      };
    case 410:
      return {
        goTo: 'address',
        message: 'Two hours have passed. Your basket is still here.',
        startAgain: true,
        retry: false,
      };
    case 422:
      // Written for readers by the service that refused.
      return { message: detail ?? apology, retry: false };
    default:
      return { message: apology, retry: true };
  }
}
