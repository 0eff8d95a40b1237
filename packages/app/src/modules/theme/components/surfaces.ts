import type { UnifiedThemeOptions } from '@backstage/theme';

/** Cards, panels and page headers: flat, told apart by a thin line. */
export const surfaces: UnifiedThemeOptions['components'] = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: { backgroundImage: 'none' },
      rounded: ({ theme }) => ({
        borderRadius: 8,
        border: `1px solid ${theme.palette.border}`,
      }),
      elevation1: { boxShadow: 'none' },
      elevation2: { boxShadow: 'none' },
    },
  },
  MuiCard: {
    // The footer stays at the bottom of a card that is taller than its content.
    styleOverrides: { root: { display: 'flex', flexDirection: 'column' } },
  },
  MuiTooltip: {
    styleOverrides: { tooltip: { fontSize: '0.8rem' } },
  },
  BackstageHeader: {
    styleOverrides: {
      header: ({ theme }) => ({
        backgroundImage: 'none',
        boxShadow: 'none',
        padding: theme.spacing(3, 3, 0),
        [theme.breakpoints.down('xs')]: { padding: theme.spacing(2, 2, 0) },
      }),
      title: ({ theme }) => ({
        color: theme.palette.text.primary,
        fontSize: '1.5rem',
      }),
      subtitle: ({ theme }) => ({
        color: theme.palette.text.secondary,
        opacity: 1,
      }),
      type: ({ theme }) => ({
        color: theme.palette.text.secondary,
        opacity: 1,
        textTransform: 'none',
      }),
      breadcrumb: ({ theme }) => ({ color: theme.palette.text.secondary }),
      breadcrumbType: { opacity: 1 },
    },
  },
  BackstageHeaderLabel: {
    styleOverrides: {
      label: ({ theme }) => ({ color: theme.palette.text.primary }),
      value: ({ theme }) => ({ color: theme.palette.text.secondary }),
    },
  },
  BackstageItemCardHeader: {
    styleOverrides: {
      root: ({ theme }) => ({ padding: theme.spacing(1.5, 2) }),
    },
  },
};
