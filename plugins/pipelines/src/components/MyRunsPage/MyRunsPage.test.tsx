import { createExtensionTester } from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pipelinesApiRef } from '../../api';
import { failingPipelinesWidget } from '../../extensions';
import { openPipelines } from '../../__testUtils__/openPipelines';
import { PipelinesStandIn } from '../../__testUtils__/PipelinesStandIn';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { runOf } from '../../__testUtils__/runData';

const withMine = () => {
  const pipelines = new PipelinesStandIn();
  pipelines.mine = {
    items: [
      {
        entityRef: 'component:default/basket',
        title: 'Basket',
        run: runOf(4, { conclusion: 'failure' }),
      },
      { entityRef: 'component:default/cart', title: 'Cart', run: runOf(9) },
    ],
    failures: [
      {
        entityRef: 'component:default/maps',
        title: 'Maps',
        message: 'The host does not answer',
      },
    ],
    without: 3,
    truncated: true,
  };
  return pipelines;
};

const openWidget = (pipelines: PipelinesStandIn) => {
  const widget = createExtensionTester(failingPipelinesWidget);
  return renderInTestApp(widget.get(homePageWidgetDataRef).component, {
    apis: [[pipelinesApiRef, pipelines]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
};

describe('runs of my teams', () => {
  quietConsole();

  it('are a page, with its entry in the navigation', async () => {
    const user = userEvent.setup();
    openPipelines('/pipelines', withMine());
    const list = within(await screen.findByRole('list', { name: 'Runs' }));
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    expect(list.getByRole('link', { name: 'Basket' })).toHaveAttribute(
      'href',
      '/catalog/default/component/basket/pipelines',
    );
    expect(list.getByRole('link', { name: 'Change 4' })).toHaveAttribute(
      'href',
      '/catalog/default/component/basket/pipelines/r4',
    );
    expect(screen.getByText('Maps: The host does not answer')).toBeVisible();
    expect(screen.getByText(/3 components have no pipelines/)).toBeVisible();
    expect(screen.getByText(/Only the first components/)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Failing' }));
    await waitFor(() => expect(screen.queryByText('Cart')).toBeNull());
    expect(screen.getByText('Basket')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Running' }));
    expect(await screen.findByText('Nothing is running')).toBeVisible();
    const nav = within(screen.getByRole('navigation', { name: 'sidebar nav' }));
    expect(nav.getByRole('link', { name: 'Pipelines' })).toBeVisible();
  });

  it('are a card of the home page as far as they fail', async () => {
    const pipelines = withMine();
    const { unmount } = openWidget(pipelines);
    const list = within(
      await screen.findByRole('list', { name: 'Failing pipelines' }),
    );
    expect(list.getByRole('link', { name: 'Basket' })).toHaveAttribute(
      'href',
      '/catalog/default/component/basket/pipelines/r4',
    );
    expect(list.queryByText('Cart')).toBeNull();
    unmount();
    pipelines.mine = {
      items: [pipelines.mine.items[1]],
      failures: [],
      without: 0,
      truncated: false,
    };
    openWidget(pipelines);
    expect(
      await screen.findByText('All pipelines of your teams are well.'),
    ).toBeVisible();
  });

  it('are a card on the overview of an entity', async () => {
    const pipelines = new PipelinesStandIn();
    pipelines.runs = [runOf(4, { conclusion: 'timed_out' })];
    openPipelines('/catalog/default/component/basket', pipelines);
    expect(await screen.findByText('Timed out')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change 4' })).toHaveAttribute(
      'href',
      '/catalog/default/component/basket/pipelines/r4',
    );
    expect(screen.getByRole('link', { name: 'All runs' })).toBeVisible();
  });
});
