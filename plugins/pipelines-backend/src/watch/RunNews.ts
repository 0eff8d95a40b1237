import { stringifyEntityRef } from '@backstage/catalog-model';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  pipelinesChannel,
  PipelinesSignal,
} from '@portico/plugin-pipelines-common';
import type { RepositoryEntity } from './RepositoryEntities';

const PAUSE_MS = 500;

/** Tells open pages that runs changed, and not more than twice a second. */
export class RunNews {
  readonly #pauses = new Map<
    string,
    { timer: NodeJS.Timeout; again?: string }
  >();

  constructor(private readonly signals: SignalsService) {}

  async tell({ entity, pipelines }: RepositoryEntity, runId: string) {
    // who asks again hears what is new
    pipelines.forget?.();
    await this.#tell(stringifyEntityRef(entity), runId);
  }

  stop(): void {
    this.#pauses.forEach(({ timer }) => clearTimeout(timer));
    this.#pauses.clear();
  }

  async #tell(entityRef: string, runId: string): Promise<void> {
    const pause = this.#pauses.get(entityRef);
    if (pause) {
      pause.again = runId;
      return;
    }
    const timer = setTimeout(() => {
      const again = this.#pauses.get(entityRef)?.again;
      this.#pauses.delete(entityRef);
      if (again) {
        // a signal that is lost is made good by the next, or by polling
        this.#tell(entityRef, again).catch(() => undefined);
      }
    }, PAUSE_MS).unref();
    this.#pauses.set(entityRef, { timer });
    const message: PipelinesSignal = { type: 'changed', runId };
    await this.signals.publish({
      recipients: { type: 'broadcast' },
      channel: pipelinesChannel(entityRef),
      message,
    });
  }
}
