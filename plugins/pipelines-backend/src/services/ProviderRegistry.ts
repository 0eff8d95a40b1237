import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import {
  NoPipelines,
  PIPELINES_ANNOTATION,
} from '@portico/plugin-pipelines-common';
import type {
  EntityPipelines,
  PipelineProvider,
} from '@portico/plugin-pipelines-node';

type Found = EntityPipelines | NoPipelines;

function sourceUrlOf(entity: Entity): string | undefined {
  const { annotations = {} } = entity.metadata;
  const ref =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!ref) {
    return undefined;
  }
  try {
    const { type, target } = parseLocationRef(ref);
    return type === 'url' ? target : undefined;
  } catch {
    return undefined;
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/** Finds the pipelines of entities, by their annotation or by where their code is. */
export class ProviderRegistry {
  readonly #providers: PipelineProvider[];

  /** @param providers - the first that answers is taken */
  constructor(providers: PipelineProvider[]) {
    this.#providers = providers;
  }

  find(entity: Entity): Found {
    const annotation = entity.metadata.annotations?.[PIPELINES_ANNOTATION];
    return annotation
      ? this.#findNamed(entity, annotation)
      : this.#findBySource(entity);
  }

  /** Finds those of the repository that describes the entity, which its author cannot choose. */
  findHome(entity: Entity): Found {
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    const annotations: Record<string, string> = location
      ? { [ANNOTATION_LOCATION]: location }
      : {};
    const metadata = { ...entity.metadata, annotations };
    return this.#findBySource({ ...entity, metadata });
  }

  #findNamed(entity: Entity, annotation: string): Found {
    const cut = annotation.indexOf(':');
    const id = annotation.slice(0, cut).trim();
    const argument = annotation.slice(cut + 1).trim();
    const provider = this.#providers.find(one => one.id === id);
    const found = cut > 0 ? provider?.find({ entity, argument }) : undefined;
    const known = this.#providers.map(one => one.id).join(', ');
    return (
      found ?? {
        reason: 'unknown-provider',
        message: `The annotation ${PIPELINES_ANNOTATION} is '${annotation}', which the portal cannot read.`,
        action: `Write it as <provider>:<where>; there are the providers ${known}.`,
      }
    );
  }

  #findBySource(entity: Entity): Found {
    const sourceUrl = sourceUrlOf(entity);
    if (!sourceUrl) {
      return {
        reason: 'no-source-location',
        message: 'Nothing says where the code of this entity is.',
        action: `Keep its catalog-info.yaml in its repository, or write the annotation ${PIPELINES_ANNOTATION}.`,
      };
    }
    for (const provider of this.#providers) {
      const found = provider.find({ entity, sourceUrl });
      if (found) {
        return found;
      }
    }
    return {
      reason: 'unknown-host',
      message: `The portal knows no pipelines at ${hostOf(sourceUrl)}.`,
      action: `An administrator adds the host to integrations, or you write the annotation ${PIPELINES_ANNOTATION}.`,
    };
  }
}
