import type { Session } from './session.ts';

export interface Step {
  name: Session['step'];
  label: string;
  page: string;
}

export const steps: Step[] = [
  { name: 'address', label: 'Address', page: 'index.html' },
  { name: 'delivery', label: 'Delivery', page: 'delivery.html' },
  { name: 'payment', label: 'Payment', page: 'payment.html' },
  { name: 'placed', label: 'Confirmation', page: 'confirmation.html' },
];

/**
 * The steps a reader may open: those behind them and the one they are at. Once
 * the order is placed there is no way back into its steps.
 */
export function openSteps(session: Session): Step[] {
  const at = steps.findIndex(({ name }) => name === session.step);
  return session.step === 'placed' ? [steps[at]] : steps.slice(0, at + 1);
}

/** Where a reader who asked for a step is really sent. */
export function stepFor(session: Session, asked: Session['step']): Step {
  const open = openSteps(session);
  return open.find(({ name }) => name === asked) ?? open[open.length - 1];
}
