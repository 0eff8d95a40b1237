import { workflowLimits } from '../limits';
import type { PushTrigger } from '../model/Triggers';
import type { Workflow } from '../model/Workflow';
import { passesFilter } from './passesFilter';

/** What may start a workflow. `ref` is whole, such as `refs/heads/main`. */
export type WorkflowEvent =
  | {
      name: 'push';
      ref: string;
      /** Paths that the push changed; undefined when they are not known. Then, and with more than 1000, every filter of paths passes. */
      changedPaths?: readonly string[];
    }
  | { name: 'workflow_dispatch'; ref: string };

function passesRef(push: PushTrigger, ref: string): boolean {
  const tag = ref.startsWith('refs/tags/');
  const [own, other] = tag
    ? [push.tags, push.branches]
    : [push.branches, push.tags];
  const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
  return own ? passesFilter(own, name) : !other;
}

/**
 * Whether an event starts a workflow. With filters of branches only a tag does not, and the other way
 * round; filters of paths are not asked for tags.
 *
 * Source: docs.github.com, "Workflow syntax", on.<push>.
 */
export function isTriggeredBy(
  workflow: Pick<Workflow, 'on'>,
  event: WorkflowEvent,
): boolean {
  const { push, workflowDispatch } = workflow.on;
  if (event.name === 'workflow_dispatch') {
    return workflowDispatch !== undefined;
  }
  if (!push || !passesRef(push, event.ref)) {
    return false;
  }
  const { paths } = push;
  const { changedPaths, ref } = event;
  return (
    !paths ||
    !changedPaths ||
    changedPaths.length > workflowLimits.changedPaths ||
    ref.startsWith('refs/tags/') ||
    changedPaths.some(path => passesFilter(paths, path))
  );
}
