import type { Sandbox } from '../sandbox';
import type { Limits } from '../settings';
import type { RuntimeClient } from './RuntimeClient';
import type { Starts } from './Starts';

/** What the runner's services share. */
export type ServiceParts = {
  client: RuntimeClient;
  sandbox: Sandbox;
  limits: Limits;
  /** Where workspaces are made. */
  dir: string;
  starts: Starts;
};
