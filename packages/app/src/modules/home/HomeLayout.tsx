import { Content } from '@backstage/core-components';
import { CustomHomepageGrid } from '@backstage/plugin-home';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';

// Twelve columns down to a tablet, so that one default layout serves every screen beside a sidebar.
const cols = { xl: 12, lg: 12, md: 12, sm: 12, xs: 4, xxs: 2 };
const breakpoints = { xl: 1600, lg: 1100, md: 900, sm: 680, xs: 420, xxs: 0 };

/** The landing page: a grid of cards that people arrange for themselves. */
export const HomeLayout = ({ widgets, defaultConfig }: HomePageLayoutProps) => (
  <Content>
    <CustomHomepageGrid
      title="Home"
      cols={cols}
      breakpoints={breakpoints}
      config={defaultConfig?.map(({ column, row, ...item }) => ({
        ...item,
        x: column,
        y: row,
      }))}
    >
      {widgets.map(widget => (
        <Fragment key={widget.name}>{widget.component}</Fragment>
      ))}
    </CustomHomepageGrid>
  </Content>
);
