import type { Entity } from '@backstage/catalog-model';
import { LOGS_SELECTOR_ANNOTATION } from '@portico/plugin-logs-common';

/** Whether an entity may have logs: components, and what says which are its own. */
export const hasLogs = (entity: Entity): boolean =>
  entity.kind.toLowerCase() === 'component' ||
  Boolean(entity.metadata.annotations?.[LOGS_SELECTOR_ANNOTATION]);
