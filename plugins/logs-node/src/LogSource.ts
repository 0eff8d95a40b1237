import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  LogFilter,
  LogHistogram,
  LogLine,
  LogPage,
  LogQuery,
} from '@portico/plugin-logs-common';

/** Whose logs, and who asks. The asker may read the entity: that was checked. */
export interface LogRequest {
  entity: Entity;
  credentials: BackstageCredentials;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** Somewhere that logs of entities are. */
export interface LogSource {
  /** Letters, digits and dashes. */
  id: string;
  title: string;
  /** Whether this source may have logs of the entity: answered without asking anybody. */
  supports(entity: Entity): boolean;
  /** Which logs are those of the entity, in words for people. */
  describe(entity: Entity): string;
  /** Whether the asker may read them, beyond the permission for logs. @throws NotAllowedError that says why not */
  authorize?(request: LogRequest): Promise<void>;
  /** The labels that the entity's lines have. */
  labels?(request: LogRequest): Promise<string[]>;
  /**
   * Lines of a time range.
   *
   * @throws InputError for a filter or annotation that is wrong;
   * ServiceUnavailableError, in words for people, when the source does not answer
   */
  query(request: LogRequest & LogQuery): Promise<LogPage>;
  /** How many lines there are over time. */
  histogram?(
    request: LogRequest & Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram>;
  /** Lines as they come, oldest first in each batch, until the signal is aborted. */
  follow?(
    request: LogRequest & { filter?: LogFilter; signal: AbortSignal },
  ): AsyncIterable<LogLine[]>;
}
