import type { Entity } from '@backstage/catalog-model';
import {
  annotationOf,
  queryAnnotation,
  unitAnnotation,
  unknownAnnotations,
} from './annotations';
import { barePanels, defaultPanels } from './defaultPanels';
import { FillError, fillQuery, type Fillings } from './fillQuery';
import { PANEL_IDS, type AnnotationFault, type Panel } from './panels';
import { selectorOf, type Selector } from './selectorOf';
import { isUnit, units } from './units';

/** What is asked about an entity. */
export type Plan = {
  selector: Selector;
  panels: Panel[];
  /** What is odd about it, and asked all the same. */
  notices: string[];
};

export type PlanOptions = {
  /** What rates are taken over, a duration of PromQL. */
  interval: string;
  /** Whether a system is shown as one and not by its services. */
  isWhole?: boolean;
};

// A query is part of an address, which has a limit everywhere.
const MAX_QUERY = 8_000;

function fill(template: string, fillings: Fillings): string {
  const text = fillQuery(template, fillings);
  const asked = new URLSearchParams({ query: text }).toString();
  if (asked.length > MAX_QUERY) {
    throw new FillError('it is too long to be asked');
  }
  return text;
}

/** The panel that an annotation asks for in place of another, which says what is wrong when it cannot be had. */
function annotatedPanel(
  panel: Panel,
  template: string,
  fillings: Fillings,
): Panel {
  const annotation = queryAnnotation(panel.id);
  try {
    const queries = [{ text: fill(template, fillings) }];
    return { ...panel, annotation, queries };
  } catch (error) {
    if (error instanceof FillError) {
      const fault = { annotation, message: error.message };
      return { ...panel, annotation, queries: [], fault };
    }
    throw error;
  }
}

function withUnit(panel: Panel, entity: Entity): Panel {
  const annotation = unitAnnotation(panel.id);
  const unit = annotationOf(entity, annotation);
  if (!unit || panel.fault) {
    return panel;
  }
  if (isUnit(unit)) {
    return { ...panel, unit };
  }
  const message = `it must be one of ${Object.keys(units).join(', ')}`;
  return { ...panel, queries: [], fault: { annotation, message } };
}

const noticesOf = (entity: Entity, { notice }: Selector): string[] => [
  ...(notice ? [notice] : []),
  ...unknownAnnotations(entity)
    .slice(0, 3)
    .map(
      name =>
        `The annotation ${name} is not known. The panels are ${PANEL_IDS.join(
          ', ',
        )}.`,
    ),
];

/** What to ask about an entity, or what of its annotations is in the way; undefined for a system without components. */
export function planOf(
  entity: Entity,
  { interval, isWhole = false }: PlanOptions,
): Plan | { fault: AnnotationFault } | undefined {
  const selector = selectorOf(entity);
  if (!selector || 'fault' in selector) {
    return selector;
  }
  const { name, namespace = 'default' } = entity.metadata;
  const fillings = { selector: selector.text, interval, name, namespace };
  const isSystem = entity.kind.toLowerCase() === 'system';
  const by = isSystem && !isWhole ? 'service' : undefined;
  const templates = defaultPanels(entity, by);
  const panels = PANEL_IDS.flatMap(id => {
    const own = annotationOf(entity, queryAnnotation(id));
    const template = templates[id];
    if (!own && !template) {
      return [];
    }
    const panel: Panel = { id, ...(template ?? barePanels[id]), queries: [] };
    const filled = own
      ? annotatedPanel(panel, own, fillings)
      : {
          ...panel,
          queries: (template?.queries ?? []).map(query => ({
            ...query,
            text: fillQuery(query.text, fillings),
          })),
        };
    return [withUnit(filled, entity)];
  });
  return { selector, panels, notices: noticesOf(entity, selector) };
}
