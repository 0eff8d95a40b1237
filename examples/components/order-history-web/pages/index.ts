import { actionsFor, type Action } from '../src/actionsFor.ts';
import { formatMoney } from '../src/formatMoney.ts';
import { html, type Html } from '../src/html.ts';
import type { Order } from '../src/order.ts';
import { orders, today } from '../src/sample.ts';

const SHOP = 'https://www.larkspur.example';

function actionView(action: Action, order: Order): Html {
  const { orderNumber } = order;
  const page = `${SHOP}/orders/${orderNumber}`;
  switch (action) {
    case 'track':
      return html`<a href="${SHOP}/tracking/${order.trackingCode!}">
        Where is it?
      </a>`;
    case 'return':
      return html`<a href="returning.html">Send back</a>`;
    case 'invoice':
      return html`<a href="${page}/invoice.pdf">Invoice</a>`;
    case 'cancel':
      return html`<a href="${page}/cancellation">Cancel</a>`;
  }
}

function orderView(order: Order): Html {
  const books = order.lines.map(
    ({ title, quantity }) => html`<li>${quantity} × ${title}</li>`,
  );
  return html`<article>
    <h2>${order.orderNumber}</h2>
    <p>
      ${order.state}, ordered on ${order.placedAt.slice(0, 10)},
      ${formatMoney(order.total)}
    </p>
    <ul>
      ${books}
    </ul>
    <p class="actions">
      ${actionsFor(order, today).map(action => actionView(action, order))}
    </p>
  </article>`;
}

export function render() {
  return html`<h1>Your orders</h1>
    ${orders.map(orderView)}`;
}
