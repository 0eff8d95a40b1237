// Made from schemas/ by npm run generate. Do not edit.

export type Headers = {
  eventId: string;
  occurredAt: string;
  causedBy?: string;
};

export type OrdersPlaced = {
  headers: Headers;
  type: 'orders.placed';
  payload: {
    orderNumber: string;
    readerId: string;
    lines: {
      isbn: string;
      quantity: number;
      digital?: boolean;
    }[];
    total: number;
    currency?: string;
  };
};

export type OrdersPaid = {
  headers: Headers;
  type: 'orders.paid';
  payload: {
    orderNumber: string;
    paymentId?: string;
  };
};

export type OrdersDispatched = {
  headers: Headers;
  type: 'orders.dispatched';
  payload: {
    orderNumber: string;
    shipmentId: string;
    trackingCode?: string;
    lines: {
      isbn: string;
      quantity: number;
      digital?: boolean;
    }[];
    last?: boolean;
  };
};

export type OrdersDelivered = {
  headers: Headers;
  type: 'orders.delivered';
  payload: {
    orderNumber: string;
    parcels?: number;
  };
};

export type OrdersCancelled = {
  headers: Headers;
  type: 'orders.cancelled';
  payload: {
    orderNumber: string;
    reason: 'reader' | 'out-of-stock' | 'fraud';
  };
};

export type OrderEvent =
  | OrdersPlaced
  | OrdersPaid
  | OrdersDispatched
  | OrdersDelivered
  | OrdersCancelled;
