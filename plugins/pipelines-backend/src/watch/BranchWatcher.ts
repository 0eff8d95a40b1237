import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { isNoPipelines } from '@portico/plugin-pipelines-node';
import type { BranchStateStore } from '../database/BranchStateStore';
import { listDefaultRuns } from '../services/listDefaultRuns';
import type { ProviderRegistry } from '../services/ProviderRegistry';
import { toBranchStates } from './branchStates';

// enough for the newest of each of some workflows
const RUNS = 30;

/** Notes how the default branches of owned components are. */
export class BranchWatcher {
  constructor(
    private readonly options: {
      auth: AuthService;
      logger: LoggerService;
      registry: ProviderRegistry;
      states: BranchStateStore;
    },
  ) {}

  /**
   * Looks at one entity as the portal.
   *
   * @param isNews - whether something has just happened there
   */
  async look(entity: Entity, { isNews }: { isNews: boolean }): Promise<void> {
    const { auth, logger, registry, states } = this.options;
    const entityRef = stringifyEntityRef(entity);
    const found = registry.find(entity);
    if (!isOwnedComponent(entity) || isNoPipelines(found)) {
      return;
    }
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const runs = await listDefaultRuns(found, { credentials }, RUNS);
      for (const state of toBranchStates(entityRef, runs)) {
        await states.note(state, { isNews });
      }
    } catch (error) {
      const reason = isError(error) ? error.message : String(error);
      logger.warn(`Could not look at the runs of ${entityRef}: ${reason}`);
    }
  }
}

function isOwnedComponent({ kind, relations }: Entity): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'component' &&
    Boolean(relations?.some(({ type }) => type === RELATION_OWNED_BY))
  );
}
