import { Content } from '@backstage/core-components';
import {
  CustomHomepageGrid,
  VisitDisplayProvider,
} from '@backstage/plugin-home';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import { useGridWidth } from './useGridWidth';
import { visitChipColor, visitLabel } from './visits/visitDisplay';

// Twelve columns down to a tablet, so that one default layout serves every screen beside a sidebar.
const cols = { xl: 12, lg: 12, md: 12, sm: 12, xs: 4, xxs: 2 };
const breakpoints = { xl: 1600, lg: 1100, md: 900, sm: 680, xs: 420, xxs: 0 };

// The grid gives a card its size, so cards bring no margins of their own.
// On a phone the cards stand below each other, each as tall as what it holds. The grid places them by inline styles.
const useStyles = makeStyles(theme => ({
  root: {
    '& .react-grid-item > .MuiCard-root': {
      height: '100% !important',
      margin: '0 !important',
    },
    '& .react-grid-item > .MuiFormControl-root': { margin: 0 },
    '& .react-grid-item > .MuiTypography-caption': {
      color: theme.palette.text.secondary,
    },
    '& .MuiListItemText-dense': { whiteSpace: 'normal' },
    [theme.breakpoints.down('xs')]: {
      '& .react-grid-layout': {
        display: 'flex',
        flexDirection: 'column',
        gap: theme.spacing(2),
        height: 'auto !important',
      },
      '& .react-grid-item': {
        position: 'static !important',
        transform: 'none !important',
        width: '100% !important',
        height: 'auto !important',
      },
      '& .react-grid-item > .react-resizable-handle': { display: 'none' },
    },
  },
}));

/** The landing page: a grid of cards that people arrange for themselves. */
export const HomeLayout = ({ widgets, defaultConfig }: HomePageLayoutProps) => {
  const classes = useStyles();
  const gridRef = useGridWidth();
  return (
    <Content className={classes.root}>
      <div ref={gridRef}>
        <VisitDisplayProvider
          getLabel={visitLabel}
          getChipColor={visitChipColor}
        >
          <CustomHomepageGrid
            title="Home"
            cols={cols}
            breakpoints={breakpoints}
            containerPadding={[0, 0]}
            containerMargin={[16, 16]}
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
        </VisitDisplayProvider>
      </div>
    </Content>
  );
};
