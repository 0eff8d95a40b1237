export interface Money {
  /** In pence or cents. */
  amount: number;
  currency: string;
}

/** An order, as the Orders API tells it, with the titles of its books. */
export interface Order {
  orderNumber: string;
  state:
    | 'placed'
    | 'paid'
    | 'picking'
    | 'dispatched'
    | 'delivered'
    | 'cancelled';
  placedAt: string;
  deliveredAt?: string;
  trackingCode?: string;
  lines: { isbn: string; title: string; quantity: number; digital?: boolean }[];
  total: Money;
}
