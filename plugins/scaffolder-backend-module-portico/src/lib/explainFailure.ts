import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { describeTarget, type RepositoryTarget } from './RepositoryTarget';

export type Failure = {
  target: RepositoryTarget;
  /** What the host or its client said, without secrets. */
  reason: string;
  /** Where the repository is that was made and did not get its files. */
  left?: string;
  /** Whether the host was asked as the person who runs the task, and not as the portal. */
  asCaller: boolean;
};

const NAME_TAKEN = /already (exists|been taken|taken|in use)/i;
const REFUSED =
  /unauthorized|forbidden|bad credentials|not accessible|token is required|no token|credentials (provided|for)/i;
const NO_OWNER = /not exist|not found/i;
const UNREACHABLE = /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|fetch failed|EAI_AGAIN/;

/** The status that a host answered with, which is no part of a name. */
function findStatus({ target, reason }: Failure) {
  const said = reason.replaceAll(target.name, '').replaceAll(target.host, '');
  return Number(/(?:^|[ (,:])(4\d\d)\b/.exec(said)?.[1]);
}

/** The host knows who asks, and does not let them. */
function explainRefusal({ target, reason, asCaller }: Failure): Error {
  const { host, type } = target;
  const repository = describeTarget(target);
  return asCaller
    ? new NotAllowedError(
        `You may not make ${repository}: ${reason}. Nothing was changed; choose a team that you are in, or ask somebody of that team`,
      )
    : new AuthenticationError(
        `${host} does not let the portal make ${repository}: ${reason}. Nothing was changed; an administrator looks at the credentials of ${host} under integrations.${type}`,
      );
}

/** What went wrong when a repository was made, what is left of it, and what to do. */
export function explainFailure(failure: Failure): Error {
  const { target, reason, left } = failure;
  const status = findStatus(failure);
  const repository = describeTarget(target);
  const { host, owner, name, type } = target;
  if (left) {
    return new Error(
      `The repository ${repository} was made, but its files could not be pushed: ${reason}. It is empty and stays at ${left}. Retry the task, or delete the repository there`,
    );
  }
  if (status === 409 || NAME_TAKEN.test(reason)) {
    return new ConflictError(
      `The name "${name}" is taken: there is a repository ${repository} already. Nothing was changed; start again with another name`,
    );
  }
  if (status === 401 || status === 403 || REFUSED.test(reason)) {
    return explainRefusal(failure);
  }
  if (UNREACHABLE.test(reason)) {
    return new ServiceUnavailableError(
      `${host} does not answer: ${reason}. Nothing was changed; try again later`,
    );
  }
  if (status === 404 || NO_OWNER.test(reason)) {
    return new InputError(
      `"${owner}" owns no repositories on ${host}, or the portal may not see it: ${reason}. Nothing was changed; choose another owner, or have an administrator look at integrations.${type}`,
    );
  }
  return new Error(`${repository} could not be made: ${reason}`);
}
