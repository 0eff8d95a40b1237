import type { NoPipelines as Reason } from '@portico/plugin-pipelines-common';
import type { ReactNode } from 'react';
import { Notice } from './Notice';

type NoPipelinesProps = { none: Reason; action?: ReactNode };

/** Why there are no pipelines, and what to do about it. */
export const NoPipelines = ({ none, action }: NoPipelinesProps) => (
  <Notice title="No pipelines yet" action={action}>
    {none.message}
    <br />
    {none.action}
  </Notice>
);
