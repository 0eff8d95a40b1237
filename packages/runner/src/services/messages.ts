import { z } from 'zod';

const wanted = z.object({
  id: z.number(),
  /** Another one is another process. */
  deployment: z.number(),
  name: z.string(),
  owner: z.string(),
  repository: z.string(),
  commit: z.string(),
  command: z.string(),
});

/** A service that the portal wants to run. */
export type WantedService = z.infer<typeof wanted>;

export const syncAnswer = z.object({ services: z.array(wanted) });

/** How a service is. */
export type ServiceStatus = {
  state: 'starting' | 'running' | 'crashed';
  /** ISO 8601 */
  since: string;
  restarts: number;
  lastExit?: { code: number; at: string };
  message?: string;
};

/** How a service is, and which it is. */
export type ServiceReport = ServiceStatus &
  Pick<WantedService, 'id' | 'deployment' | 'commit'>;

/** A line of a service, or what the runner says of it. */
export type ServiceLine = {
  /** ISO 8601 */
  time: string;
  text: string;
  stream: 'stdout' | 'stderr' | 'runtime';
  level?: 'info' | 'warn' | 'error';
};
