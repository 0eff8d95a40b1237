import { workflowLimits } from '../limits';
import type { Place } from '../Problem';
import type { Report } from './Report';

const legal = /^[A-Za-z_][\w-]*$/;

/** Whether an id of a job or a step is one, and not there before; without regard to case. Source: `IdBuilder` of actions/languageservices. */
export function checkId(
  id: string,
  at: Place,
  { what, seen, report }: { what: string; seen: Set<string>; report: Report },
): boolean {
  if (!legal.test(id) || id.length > workflowLimits.id) {
    report.problem(
      at,
      `\`${id.slice(
        0,
        workflowLimits.id,
      )}\` is no id of ${what}: letters, digits, - and _ are allowed, a letter or _ first, ${
        workflowLimits.id
      } at most.`,
    );
    return false;
  }
  const key = id.toLowerCase();
  if (seen.has(key)) {
    report.problem(at, `The id \`${id}\` of ${what} is there twice.`);
    return false;
  }
  seen.add(key);
  return true;
}
