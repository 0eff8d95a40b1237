import type { JsonObject } from '@backstage/types';
import type { SignalApi } from '@backstage/plugin-signals-react';

/** Signals that a test sends. */
export class SignalsStandIn implements SignalApi {
  private readonly subscribers = new Map<string, Set<(m: never) => void>>();

  subscribe<T extends JsonObject>(channel: string, onMessage: (m: T) => void) {
    const all = this.subscribers.get(channel) ?? new Set();
    this.subscribers.set(channel, all.add(onMessage));
    return { unsubscribe: () => void all.delete(onMessage) };
  }

  send(channel: string, message: JsonObject) {
    this.subscribers
      .get(channel)
      ?.forEach(onMessage => onMessage(message as never));
  }
}
