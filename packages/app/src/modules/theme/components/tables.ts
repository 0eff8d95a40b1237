import type { UnifiedThemeOptions } from '@backstage/theme';

/** Tables: quiet rows, headings as they are written, never wider than their card. */
export const tables: UnifiedThemeOptions['components'] = {
  MuiTableRow: {
    styleOverrides: { hover: { '&:hover': { cursor: 'pointer' } } },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        wordBreak: 'normal',
        overflowWrap: 'break-word',
        borderBottomColor: theme.palette.border,
      }),
      sizeSmall: ({ theme }) => ({ padding: theme.spacing(1.5) }),
      head: ({ theme }) => ({
        color: theme.palette.text.secondary,
        fontWeight: 600,
      }),
    },
  },
  BackstageMetadataTableCell: {
    styleOverrides: { root: { overflowWrap: 'anywhere' } },
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
        padding: theme.spacing(1, 1.5),
        borderColor: theme.palette.border,
      }),
    },
  },
  BackstageTableToolbar: {
    styleOverrides: {
      // Title and search field stand below each other where they do not fit beside each other.
      root: ({ theme }) => ({
        flexWrap: 'wrap',
        rowGap: theme.spacing(1),
        padding: theme.spacing(2, 0, 2, 1.5),
      }),
      title: { maxWidth: '100%', '& > h6': { whiteSpace: 'normal' } },
      searchField: ({ theme }) => ({
        [theme.breakpoints.down('xs')]: { flex: '1 1 100%', paddingLeft: 0 },
      }),
    },
  },
};
