import { html, type Html } from './html.ts';
import type { Session } from './session.ts';
import { openSteps, steps } from './steps.ts';

/** The four steps, those that are open as links. */
export function stepsView(session: Session, shown: Session['step']): Html {
  const open = openSteps(session);
  const items = steps.map(step => {
    if (step.name === shown) {
      return html`<span aria-current="step">${step.label}</span>`;
    }
    return open.includes(step)
      ? html`<a href="${step.page}">${step.label}</a>`
      : html`<span>${step.label}</span>`;
  });
  return html`<div class="steps">${items}</div>`;
}
