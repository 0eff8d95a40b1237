import type { ActionName } from '@portico/workflows';
import type { Action } from './Action';
import { checkout } from './checkout';
import { downloadArtifact } from './downloadArtifact';
import { setupNode } from './setupNode';
import { uploadArtifact } from './uploadArtifact';

/** The built-in actions. */
export const actions: Record<ActionName, Action> = {
  'actions/checkout': checkout,
  'actions/setup-node': setupNode,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
};
