import type { Entity } from '@backstage/catalog-model';
import { PANEL_IDS, type PanelId } from './panels';

const PREFIX = 'portico.dev/metrics-';

/** Which series are those of an entity, such as `{app="orders", env="prod"}`. */
export const SELECTOR_ANNOTATION = `${PREFIX}selector`;

/** The query of a panel, in place of its own. */
export const queryAnnotation = (panel: PanelId) => `${PREFIX}query-${panel}`;

/** What a panel counts in, for a query that gives something else than its own. */
export const unitAnnotation = (panel: PanelId) => `${PREFIX}unit-${panel}`;

/** What an annotation says; undefined when it is blank. */
export const annotationOf = (
  entity: Entity,
  name: string,
): string | undefined =>
  entity.metadata.annotations?.[name]?.trim() || undefined;

const isOurs = (name: string) => name.startsWith(PREFIX);

export const isAnnotated = ({ metadata }: Entity): boolean =>
  Object.keys(metadata.annotations ?? {}).some(isOurs);

/** Annotations that look like ours and say nothing to us, for they are most likely misspelt. */
export function unknownAnnotations({ metadata }: Entity): string[] {
  const known = [
    SELECTOR_ANNOTATION,
    ...PANEL_IDS.map(queryAnnotation),
    ...PANEL_IDS.map(unitAnnotation),
  ];
  return Object.keys(metadata.annotations ?? {}).filter(
    name => isOurs(name) && !known.includes(name),
  );
}
