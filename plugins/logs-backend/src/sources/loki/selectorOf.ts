import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LOGS_SELECTOR_ANNOTATION } from '@portico/plugin-logs-common';
import { type LabelMatcher, parseSelector } from '../../logql';

/**
 * The streams of an entity: those of its annotation, else those whose `service` is its name.
 *
 * @throws InputError when the annotation is not a stream selector and nothing else
 */
export function selectorOf(entity: Entity): LabelMatcher[] {
  const given = entity.metadata.annotations?.[LOGS_SELECTOR_ANNOTATION];
  if (given === undefined) {
    const value = entity.metadata.name;
    return [{ name: 'service', operator: '=', value }];
  }
  try {
    return parseSelector(given);
  } catch (error) {
    throw new InputError(
      `The annotation ${LOGS_SELECTOR_ANNOTATION} of ${stringifyEntityRef(
        entity,
      )} is not a stream selector: ${(error as Error).message}`,
    );
  }
}
