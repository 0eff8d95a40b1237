import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { PIPELINES_ANNOTATION } from '@portico/plugin-pipelines-common';

/** Whether there is something to find pipelines by. */
export function mayHavePipelines({ kind, metadata }: Entity): boolean {
  const annotations = metadata.annotations ?? {};
  return (
    kind.toLocaleLowerCase('en-US') === 'component' &&
    Boolean(
      annotations[PIPELINES_ANNOTATION] ??
        annotations[ANNOTATION_SOURCE_LOCATION],
    )
  );
}
