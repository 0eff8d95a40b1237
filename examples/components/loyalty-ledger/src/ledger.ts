export type OrderEvent = {
  headers: { eventId: string; occurredAt: string };
  type: string;
  payload: {
    orderNumber: string;
    readerId?: string;
    total?: number;
    currency?: string;
  };
};

export type Entry = {
  readerId: string;
  orderNumber: string;
  bookmarks: number;
  at: string;
};

export type Outcome =
  | 'noted'
  | 'credited'
  | 'forgotten'
  | 'duplicate'
  | 'unknown order'
  | 'ignored';

const DAY = 24 * 3_600_000;

/** One Bookmark for each full pound, euro or dollar. */
export const bookmarksFor = (total: number) => Math.floor(total / 100);

/** What readers have collected. Entries are only ever added. */
export class Ledger {
  readonly #entries: Entry[] = [];
  readonly #placed = new Map<string, { readerId: string; total: number }>();
  readonly #seen = new Map<string, number>();

  /** Reads an event; the same one twice changes nothing. */
  take({ headers, type, payload }: OrderEvent, now = Date.now()): Outcome {
    for (const [id, at] of this.#seen) {
      if (now - at <= DAY) break;
      this.#seen.delete(id);
    }
    if (this.#seen.has(headers.eventId)) return 'duplicate';
    this.#seen.set(headers.eventId, now);
    const { orderNumber, readerId, total } = payload;
    if (type === 'orders.placed' && readerId && total !== undefined) {
      this.#placed.set(orderNumber, { readerId, total });
      return 'noted';
    }
    if (type === 'orders.cancelled') {
      return this.#placed.delete(orderNumber) ? 'forgotten' : 'ignored';
    }
    if (type !== 'orders.delivered') return 'ignored';
    const order = this.#placed.get(orderNumber);
    if (!order) return 'unknown order';
    this.#placed.delete(orderNumber);
    const bookmarks = bookmarksFor(order.total);
    const at = headers.occurredAt;
    this.#entries.push({
      readerId: order.readerId,
      orderNumber,
      bookmarks,
      at,
    });
    return 'credited';
  }

  entriesOf(readerId: string): Entry[] {
    return this.#entries.filter(entry => entry.readerId === readerId).reverse();
  }

  balanceOf(readerId: string): number {
    const entries = this.entriesOf(readerId);
    return entries.reduce((sum, { bookmarks }) => sum + bookmarks, 0);
  }

  /** Orders that were placed and have not arrived. */
  get underWay(): number {
    return this.#placed.size;
  }
}

export const ledger = new Ledger();
