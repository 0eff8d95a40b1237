import type { UserEntity } from '@backstage/catalog-model';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

const mara: UserEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mara.lindqvist' },
  spec: {
    profile: {
      displayName: 'Mara Lindqvist',
      email: 'mara.lindqvist@larkspur.example',
    },
  },
};

const temporary = createMockDirectory();

/** What the scaffolder gives an action, with everything that it logs and outputs. */
export function createActionContext(
  workspace: ReturnType<typeof createMockDirectory>,
) {
  const checkpoints = new Map<string, unknown>();
  const logged: string[] = [];
  const outputs: Record<string, unknown> = {};
  const log = (message: string, meta?: unknown) => {
    logged.push(`${message} ${meta ? JSON.stringify(meta) : ''}`);
  };
  const logger: LoggerService = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: () => logger,
  };
  const context = {
    logger,
    workspacePath: workspace.path,
    task: { id: 'task' },
    user: { entity: mara, ref: 'user:default/mara.lindqvist' },
    createTemporaryDirectory: () => mkdtemp(join(temporary.path, 'step-')),
    getInitiatorCredentials: async () => mockCredentials.user(),
    // Kept as long as the task is, so that a second call is another attempt
    checkpoint: async <T extends JsonValue | void>({
      key,
      fn,
    }: {
      key: string;
      fn: () => Promise<T>;
    }) => {
      if (!checkpoints.has(key)) checkpoints.set(key, await fn());
      return checkpoints.get(key) as T;
    },
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  } satisfies Omit<ActionContext<JsonObject>, 'input'>;
  return { context, logged, outputs };
}
