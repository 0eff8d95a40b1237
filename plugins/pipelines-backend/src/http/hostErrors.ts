import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { z } from 'zod';

/** What errors say about a host. */
export interface HostNames {
  /** Such as `GitHub (github.com)`. */
  title: string;
  /** Where an administrator changes the credentials, such as a config key. */
  credentialsPlace: string;
  /** Where an administrator changes the address. */
  addressPlace: string;
  /** Whether requests are made as the person who asks. */
  asCaller?: boolean;
}

const LONGEST = 200;

const saying = z.object({ message: z.unknown(), error: z.unknown() }).partial();

// of Jenkins, which asks those for a crumb who come with a password
const NO_CRUMB = 'No valid crumb was included in the request';

/** What a host says in the body of an error. */
export function readMessage(body: string): string {
  let said: z.output<typeof saying> = {};
  try {
    said = saying.parse(JSON.parse(body));
  } catch {
    return body.includes(NO_CRUMB)
      ? `${NO_CRUMB}, which an API token needs not and a password does`
      : '';
  }
  const word = said.message ?? said.error;
  const text = typeof word === 'string' ? word : JSON.stringify(word) ?? '';
  return text.replace(/\s+/g, ' ').slice(0, LONGEST);
}

/** The error that tells what an answer of a host means, and what to do. */
export function toError(
  names: HostNames,
  status: number,
  { what, message }: { what: string; message: string },
): Error {
  const { title, credentialsPlace, addressPlace, asCaller } = names;
  const says = message && `: ${message}`;
  switch (status) {
    case 400:
    case 422:
      return new InputError(`${title} refuses this${says}`);
    case 401:
      return new ServiceUnavailableError(
        `${title} does not accept the portal's credentials: an administrator renews them in ${credentialsPlace}`,
      );
    case 403:
      return new NotAllowedError(
        asCaller
          ? `${title}: you are not allowed to do this${says}`
          : `${title} does not let the portal do this: an administrator gives the account in ${credentialsPlace} the right to read, start and cancel runs${says}`,
      );
    case 410:
      return new NotFoundError(`${title} does not keep the ${what} any longer`);
    case 404:
      return new NotFoundError(
        `${title} knows no ${what}, or does not show it to ${
          asCaller ? 'you' : 'the portal'
        }`,
      );
    case 409:
      return new ConflictError(`${title} refuses this now${says}`);
    default:
      return new ServiceUnavailableError(
        status >= 500
          ? `${title} answered with ${status}: try again later${says}`
          : `${title} answered with ${status}, which the portal does not understand: an administrator checks ${addressPlace}${says}`,
      );
  }
}

/** For what is no answer of that API at all. */
export function notUnderstood(
  { title, addressPlace }: HostNames,
  detail: string,
): Error {
  return new ServiceUnavailableError(
    `${title} answered with something else than its API does (${detail}): an administrator checks the address in ${addressPlace}, and whether a proxy or a sign-in page is before it`,
  );
}

/** For a request that got no answer. */
export function notReached(
  { title, addressPlace }: HostNames,
  error: unknown,
  timeoutMs: number,
): Error {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new ServiceUnavailableError(
      `${title} did not answer within ${
        timeoutMs / 1000
      } seconds: try again later`,
    );
  }
  return new ServiceUnavailableError(
    `${title} cannot be reached (${
      cause?.code ?? name
    }): an administrator checks the address in ${addressPlace} and the network`,
  );
}
