import { useSignal } from '@backstage/plugin-signals-react';
import {
  pipelinesChannel,
  type PipelinesSignal,
} from '@portico/plugin-pipelines-common';

/** The last news about the runs of an entity; a new object each time. */
export const useSignalOf = (entityRef: string) =>
  useSignal<PipelinesSignal>(pipelinesChannel(entityRef)).lastSignal;
