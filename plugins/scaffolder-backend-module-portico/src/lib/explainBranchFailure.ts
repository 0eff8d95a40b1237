import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { describeTarget, type RepositoryTarget } from './RepositoryTarget';

/** What went wrong when a branch was pushed, and what to do. */
export function explainBranchFailure(failure: {
  target: RepositoryTarget;
  branch: string;
  base: string;
  /** What git said, without secrets. */
  reason: string;
  /** Whether the host was asked as the person who runs the task, and not as the portal. */
  asCaller: boolean;
}): Error {
  const { target, branch, base, reason, asCaller } = failure;
  const repository = describeTarget(target);
  if (/HTTP Error: 40[13]/.test(reason)) {
    if (asCaller) {
      return new NotAllowedError(
        `You may not push to ${repository}: ${reason}. Ask somebody of ${target.owner}`,
      );
    }
    return new AuthenticationError(
      `${target.host} does not let the portal push to ${repository}: ${reason}. An administrator looks at integrations.${target.type}`,
    );
  }
  if (/Could not find|HTTP Error: 404/.test(reason)) {
    return new NotFoundError(
      `There is no branch "${base}" of ${repository} to start from, or no such repository: ${reason}`,
    );
  }
  return new Error(
    `The branch "${branch}" could not be pushed to ${repository}: ${reason}`,
  );
}
