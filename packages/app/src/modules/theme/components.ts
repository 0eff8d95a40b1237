import type { UnifiedThemeOptions } from '@backstage/theme';

/** Corrections of single components, so that old and new Backstage parts look alike. */
export const components: UnifiedThemeOptions['components'] = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      root: { backgroundImage: 'none' },
      rounded: { borderRadius: 8 },
    },
  },
  MuiCard: {
    styleOverrides: {
      root: ({ theme }) => ({ border: `1px solid ${theme.palette.border}` }),
    },
  },
  MuiButton: {
    styleOverrides: {
      root: { textTransform: 'none', borderRadius: 6 },
    },
  },
  MuiTab: {
    styleOverrides: { root: { textTransform: 'none' } },
  },
  MuiChip: {
    styleOverrides: { root: { borderRadius: 6 } },
  },
  MuiTooltip: {
    styleOverrides: { tooltip: { fontSize: '0.8rem' } },
  },
};
