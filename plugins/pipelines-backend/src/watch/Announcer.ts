import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { createHash } from 'node:crypto';
import type {
  BranchState,
  BranchStateStore,
} from '../database/BranchStateStore';

function linkOf({ entityRef, runId }: BranchState): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name, 'pipelines', runId];
  return `/catalog/${path.map(encodeURIComponent).join('/')}`;
}

// The same change told twice is one notification, and its scope is limited.
function scopeOf({ entityRef, workflow, runId, conclusion }: BranchState) {
  return createHash('sha256')
    .update([entityRef, workflow, runId, conclusion].join('\n'))
    .digest('hex');
}

/** Tells owners that a default branch broke or healed. */
export class Announcer {
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      logger: LoggerService;
      notifications: NotificationService;
      states: BranchStateStore;
    },
  ) {}

  /** Tells of all changes that were not told yet; what fails is told later. */
  async announce(): Promise<void> {
    const { logger, states } = this.options;
    for (const state of await states.listPending()) {
      try {
        await this.#tell(state);
        await states.setTold(state);
      } catch (error) {
        logger.warn(
          `Could not tell the owners of ${state.entityRef} that its pipeline changed; it is tried again`,
          error as Error,
        );
      }
    }
  }

  async #tell(state: BranchState): Promise<void> {
    const { auth, catalog, notifications } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { entityRef } = state;
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    const owners = entity ? ownersOf(entity) : [];
    if (!entity || !owners.length) {
      return;
    }
    const title = entity.metadata.title ?? entity.metadata.name;
    const isBroken = state.conclusion === 'failure';
    const about = `${state.workflow} #${state.runNumber}`;
    await notifications.send({
      recipients: { type: 'entity', entityRef: owners },
      payload: {
        title: isBroken
          ? `The pipeline of ${title} is broken`
          : `The pipeline of ${title} works again`,
        description: [about, state.detail].filter(Boolean).join(' · '),
        link: linkOf(state),
        severity: isBroken ? 'high' : 'normal',
        topic: 'pipelines',
        scope: `pipelines:${scopeOf(state)}`,
      },
    });
  }
}

function ownersOf({ relations = [] }: Entity): string[] {
  return relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
