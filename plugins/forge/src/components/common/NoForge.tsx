import { Notice } from '@portico/ui-kit';

/** Stands in the place of the forge in a portal that keeps its code elsewhere. */
export const NoForge = () => (
  <Notice title="This portal has no git host of its own." />
);
