import { ServiceUnavailableError } from '@backstage/errors';
import type { ActionsConfig } from '../config/readActionsConfig';

export const NO_RUNNER =
  "'forge.runner.enabled' in its configuration is not true, or 'forge.runner.token' is not set";

/** @throws ServiceUnavailableError where nothing would execute a run. */
export function requireRunner({ runner }: ActionsConfig): void {
  if (!runner) {
    throw new ServiceUnavailableError(
      `This portal runs no workflows: ${NO_RUNNER}`,
    );
  }
}
