import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { detectLevel, parseFields } from '@portico/plugin-logs-common';
import type { LogLine } from '@portico/plugin-logs-common';
import { useLocation } from 'react-router-dom';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { logsApiRef } from '../api';
import { logsPlugin } from '../plugin';
import type { LogsStandIn } from './LogsStandIn';

export const basket: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'basket', namespace: 'default' },
};

export const lineAt = (ms: number, line: string): LogLine => ({
  time: `${ms}000000`,
  line,
  labels: { service: 'basket' },
  fields: parseFields(line),
  level: detectLevel(line),
});

/** The address that the app is at. */
export const address = { search: new URLSearchParams() };

const Address = () => {
  address.search = new URLSearchParams(useLocation().search);
  return null;
};

const addressElement = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

/** Opens the tab in the smallest app that has it. @param options.withCard with what the overview has of it */
export function openLogs(
  search: string,
  logs: LogsStandIn,
  options: { mayRead?: boolean; withCard?: boolean } = {},
) {
  const { mayRead = true, withCard = false } = options;
  return renderTestApp({
    initialRouteEntries: [`/${search}`],
    config: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [{ 'entity-card:logs/latest-errors': withCard }],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    features: [logsPlugin],
    extensions: [createTestEntityPage({ entity: basket }), addressElement],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [logsApiRef, logs],
      mockApis.permission({
        authorize: mayRead ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
    ],
  });
}

/** Gives what jsdom does not lay out a size: rows as they are, and a list that shows thirty. */
export function layOut() {
  const height = jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get');
  height.mockImplementation(function offsetHeight(this: HTMLElement) {
    return this.dataset.index === undefined ? 600 : 20;
  });
  jest
    .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
    .mockReturnValue(1_000);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  jest
    .spyOn(Element.prototype, 'scrollHeight', 'get')
    .mockImplementation(function scrollHeight(this: Element) {
      const all = this.firstElementChild as HTMLElement | null;
      return parseFloat(all?.style.height ?? '') || 600;
    });
  Element.prototype.scrollTo = function scrollTo(
    this: Element,
    options?: ScrollToOptions | number,
  ) {
    const { top = 0 } = typeof options === 'object' ? options : {};
    const before = this.scrollTop;
    this.scrollTop = Math.max(0, Math.min(top, this.scrollHeight - 600));
    if (this.scrollTop !== before) {
      this.dispatchEvent(new Event('scroll'));
    }
  } as Element['scrollTo'];
}
