import type { NoPipelines as Reason } from '@portico/plugin-pipelines-common';
import { Notice } from '@portico/ui-kit';
import type { ReactNode } from 'react';

type NoPipelinesProps = { none: Reason; action?: ReactNode };

/** Why there are no pipelines, and what to do about it. */
export const NoPipelines = ({ none, action }: NoPipelinesProps) => (
  <Notice title="No pipelines yet" action={action}>
    {none.message}
    <br />
    {none.action}
  </Notice>
);
