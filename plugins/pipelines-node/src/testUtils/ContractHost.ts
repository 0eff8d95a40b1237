import type { ProviderInfo } from '@portico/plugin-pipelines-common';
import type { EntityPipelines } from '../PipelineProvider';

/** What a host is made to do wrong. */
export type HostFault =
  | 'refuses the credentials'
  | 'forbids'
  | 'limits the rate'
  | 'is not found'
  | 'fails'
  | 'answers HTML'
  | 'answers other JSON'
  | 'echoes the credentials'
  | 'is slow';

/** What the host was asked to do, in words of no host. */
export type HostAction =
  | { verb: 'trigger'; ref: string }
  | { verb: 'rerun' | 'cancel'; runId: string };

/**
 * A stand-in on loopback that speaks the API of a real host, with 45 runs:
 *
 * - number n is of branch `feature` where n is divisible by 10, else of `main`;
 * - 45 is running, 44 failed, all others succeeded;
 * - the log of the running run's first job is `log`, and grows.
 */
export interface ContractHost {
  pipelines: EntityPipelines;
  /** What may appear in no error. */
  secrets: string[];
  /** The id of the run with a number. */
  runId(number: number): string;
  /** Names of the jobs of a run, in the order of their graph. */
  jobs: { name: string; needs: string[] }[];
  /** Names of the steps of its first job; empty where the host has none. */
  steps: string[];
  title: string;
  /** Undefined where the host has no such thing. */
  defaultBranch: string | undefined;
  /** What it says it can do when its runs have been listed. */
  can: ProviderInfo['can'];
  /** What a host is asked to do so that run 44 is repeated. */
  rerunAs: HostAction;
  /** Whether it gives a log before its job has ended. */
  showsLogEarly: boolean;
  /** Whether runs have pages beside those of the portal. */
  hasPages: boolean;
  setFault(fault: HostFault | undefined): void;
  appendLog(text: string): void;
  finishLog(): void;
  /** How many requests came since this was asked last, and how many of them were answered with 304. */
  takeRequests(): { count: number; notModified: number };
  /** What it was asked to do since this was asked last. */
  takeActions(): HostAction[];
  stop(): Promise<void>;
}
