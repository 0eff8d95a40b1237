import {
  parseEntityRef,
  RELATION_HAS_PART,
  type Entity,
} from '@backstage/catalog-model';
import { annotationOf, SELECTOR_ANNOTATION } from './annotations';
import { FillError, fillQuery } from './fillQuery';
import type { AnnotationFault } from './panels';
import { parseSelector, SelectorError } from './parseSelector';
import { quoted, regexOf } from './quote';

export type Selector = {
  /** Matchers without braces. */
  text: string;
  /** The annotation that they are from. */
  annotation?: string;
  /** What is left out of it. */
  notice?: string;
};

// Three times in the longest query, which is part of an address.
const MAX_NAMES = 2_000;

function selectorOfSystem({ relations = [] }: Entity): Selector | undefined {
  const names = relations
    .filter(({ type }) => type === RELATION_HAS_PART)
    .map(({ targetRef }) => parseEntityRef(targetRef))
    .filter(({ kind }) => kind.toLowerCase() === 'component')
    .map(({ name }) => name)
    .sort();
  if (!names.length) {
    return undefined;
  }
  let length = 0;
  const shown = names.filter(name => {
    length += encodeURIComponent(`${quoted(regexOf(name))}|`).length;
    return length <= MAX_NAMES;
  });
  return {
    text: `service=~${quoted(shown.map(regexOf).join('|'))}`,
    notice:
      shown.length < names.length
        ? `Only ${shown.length} of the ${names.length} components of this system are part of the charts. The annotation ${SELECTOR_ANNOTATION} of the system can choose all of them by another label.`
        : undefined,
  };
}

function annotatedSelector(
  entity: Entity,
  text: string,
): Selector | { fault: AnnotationFault } {
  const annotation = SELECTOR_ANNOTATION;
  const { name, namespace = 'default' } = entity.metadata;
  try {
    const filled = fillQuery(`{${parseSelector(text)}}`, { name, namespace });
    return { text: filled.slice(1, -1), annotation };
  } catch (error) {
    if (error instanceof SelectorError || error instanceof FillError) {
      return { fault: { annotation, message: error.message } };
    }
    throw error;
  }
}

/** Which series are those of an entity; undefined for a system that has no components. */
export function selectorOf(
  entity: Entity,
): Selector | { fault: AnnotationFault } | undefined {
  const annotated = annotationOf(entity, SELECTOR_ANNOTATION);
  if (annotated) {
    return annotatedSelector(entity, annotated);
  }
  switch (entity.kind.toLowerCase()) {
    case 'system':
      return selectorOfSystem(entity);
    case 'resource':
      return { text: `resource=${quoted(entity.metadata.name)}` };
    default:
      return { text: `service=${quoted(entity.metadata.name)}` };
  }
}
