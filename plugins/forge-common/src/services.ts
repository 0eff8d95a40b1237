/** What becomes of a service; `runner-away` when nobody says. */
export type ForgeServiceState =
  | 'running'
  | 'starting'
  | 'crashed'
  | 'stopped'
  | 'waiting'
  | 'never-deployed'
  | 'runner-away';

/** How a service ended the last time. */
export type ForgeServiceExit = {
  /** Above 128 a signal ended it: 128 and its number. */
  code: number;
  /** ISO 8601 */
  at: string;
};

/** What the local runtime makes of a repository. */
export type ForgeService =
  | {
      service: true;
      /** The component, with whose name its lines are in the logs. */
      name: string;
      state: ForgeServiceState;
      /** What is deployed. */
      commit?: string;
      /** When it came into the state, in ISO 8601. */
      since?: string;
      /** How often it was started again after it ended by itself. */
      restarts: number;
      lastExit?: ForgeServiceExit;
      /** What there is to know, or to do. */
      message?: string;
      /** Whether the caller may start and stop it. */
      mayControl: boolean;
    }
  | {
      service: false;
      /** Why it is none, and what would make it one. */
      reason: string;
    };
