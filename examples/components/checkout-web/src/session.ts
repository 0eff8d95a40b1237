export interface Money {
  /** In pence or cents. */
  amount: number;
  currency: string;
}

export interface DeliveryOption {
  id: string;
  label: string;
  price: Money;
  promisedBy: string;
}

/** A checkout session, as the Checkout API tells it. */
export interface Session {
  step: 'address' | 'delivery' | 'payment' | 'placed';
  address?: {
    name: string;
    lines: string[];
    postcode: string;
    country: string;
  };
  deliveryOptions?: DeliveryOption[];
  total: Money;
  expiresAt: string;
}

/** What the API says when a step fails (RFC 9457). */
export interface Problem {
  title: string;
  status: number;
  detail?: string;
}
