import type { Entity } from '@backstage/catalog-model';
import { isAnnotated } from './annotations';

const kinds = ['component', 'resource', 'system'];

/** Components that nothing runs of, so that nothing measures them. */
const still = ['library', 'documentation', 'mobile-app'];

/** Whether an entity may have metrics: what runs, and what says which are its own. */
export function hasMetrics(entity: Entity): boolean {
  const type = String(entity.spec?.type ?? '').toLowerCase();
  return (
    kinds.includes(entity.kind.toLowerCase()) &&
    (!still.includes(type) || isAnnotated(entity))
  );
}
