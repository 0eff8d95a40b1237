import type { Sample } from '@portico/plugin-metrics-node';

/** Components of the portal, which measures them itself. */
const PORTAL = /^portico(?:-|$)/;

/** What Prometheus says of alerts, and what the portal says of itself. */
const OTHERS = /^(?:ALERTS(?:_FOR_STATE)?$|portico_)/;

/** By these, series belong to other entities. */
const FOREIGN = ['repository', 'resource'];

/** Whether a service can have a sample; what it says of itself is code of everybody who may push. */
export function isForService(
  service: string,
  { name, labels }: Sample,
): boolean {
  return (
    !PORTAL.test(service) &&
    !OTHERS.test(name) &&
    !FOREIGN.some(label => label in labels)
  );
}
