import type { Triggers } from '../model/Triggers';
import type { Place } from '../Problem';
import type { SourceNode } from '../yaml';
import { readPush } from './readFilter';
import { readDispatch } from './readInputs';
import type { Report } from './Report';
import { readPlain } from './readText';

const supported = 'Supported: push, workflow_dispatch';

/** Events of GitHub that do not happen here. Source: docs.github.com, "Events that trigger workflows". */
const absent = new Set(
  (
    'branch_protection_rule check_run check_suite create delete deployment deployment_status discussion ' +
    'discussion_comment fork gollum image_version issue_comment issues label merge_group milestone ' +
    'page_build public pull_request pull_request_comment pull_request_review pull_request_review_comment ' +
    'pull_request_target registry_package release repository_dispatch schedule status watch workflow_call ' +
    'workflow_run'
  ).split(' '),
);

type Event = { name: string; at: Place; node?: SourceNode };

function listEvents(node: SourceNode, report: Report): Event[] {
  if (node.kind === 'map') {
    return [...node.entries.values()].map(({ key, at, node: options }) => ({
      name: key,
      at,
      node: options,
    }));
  }
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.flatMap(item => {
    const name = readPlain(item, 'An event', report);
    return name === undefined ? [] : { name, at: item.at };
  });
}

/**
 * `on`. Events that GitHub has and this has not are noted, so that a file serves both; when there is no
 * other event they are a problem, as nothing would ever start the workflow.
 */
export function readTriggers(node: SourceNode, report: Report): Triggers {
  const events = listEvents(node, report);
  const triggers: Triggers = {};
  const others: Event[] = [];
  events.forEach(event => {
    if (event.name === 'push') {
      triggers.push = readPush(event.node, report);
    } else if (event.name === 'workflow_dispatch') {
      triggers.workflowDispatch = readDispatch(event.node, report);
    } else {
      others.push(event);
    }
  });
  const startable = triggers.push || triggers.workflowDispatch;
  others.forEach(({ name, at }) => {
    if (startable && absent.has(name)) {
      report.note(at, `The event \`${name}\` does not happen here.`);
    } else {
      report.problem(
        at,
        `The event \`${name}\` is not supported. ${supported}.`,
      );
    }
  });
  if (events.length === 0) {
    report.problem(node.at, `\`on\` names no event. ${supported}.`);
  }
  return triggers;
}
