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
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 6,
        maxWidth: '100%',
        backgroundColor: theme.palette.background.default,
        color: theme.palette.text.primary,
        border: `1px solid ${theme.palette.border}`,
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        wordBreak: 'normal',
        overflowWrap: 'break-word',
        borderBottomColor: theme.palette.border,
      }),
    },
  },
  BackstageTable: {
    styleOverrides: { root: { overflowX: 'auto' } },
  },
  BackstageTableHeader: {
    styleOverrides: {
      header: ({ theme }) => ({
        textTransform: 'none',
        color: theme.palette.text.secondary,
        whiteSpace: 'nowrap',
      }),
    },
  },
  BackstageIconLinkVertical: {
    styleOverrides: {
      label: { textTransform: 'none', letterSpacing: 0, fontWeight: 500 },
    },
  },
  CatalogReactUserListPicker: {
    styleOverrides: {
      root: { backgroundColor: 'transparent', margin: 0 },
      title: { textTransform: 'none', margin: '8px 0 4px' },
      groupWrapper: { margin: '0 0 8px' },
      menuItem: { minHeight: 0, paddingLeft: 8, paddingRight: 8 },
      listIcon: { minWidth: 28 },
    },
  },
  MuiTooltip: {
    styleOverrides: { tooltip: { fontSize: '0.8rem' } },
  },
};
