import type { Entity } from '@backstage/catalog-model';
import type { Place } from '../../api';

/** Why the catalog could not take something from a repository. */
export type CatalogFault = {
  text: string;
  entityRef?: string;
  file?: Place;
  /** From 1. */
  line?: number;
};

/** What the catalog has from a repository. */
export type CatalogState = {
  entities: Entity[];
  faults: CatalogFault[];
  /** Why there are no entities although nothing is at fault. */
  reason?: 'no-file' | 'not-yet';
};
