import { LoggerService } from '@backstage/backend-plugin-api';

const MAX_NAMES = 100;
const MAX_NAME_LENGTH = 100;

/**
 * Says once for each permission that it was denied for want of a row.
 *
 * Names come from whoever asks, so they are cut, quoted and limited in number.
 */
export class UnknownPermissions {
  readonly #logger: LoggerService;
  readonly #reported = new Set<string>();

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  report(permissionName: string): void {
    const name = permissionName.slice(0, MAX_NAME_LENGTH);
    if (this.#reported.has(name) || this.#reported.size >= MAX_NAMES) {
      return;
    }
    this.#reported.add(name);
    this.#logger.warn(
      `Permission ${JSON.stringify(
        name,
      )} has no row in the permission table and is denied to everyone but admins; add a row to admit others`,
    );
  }
}
