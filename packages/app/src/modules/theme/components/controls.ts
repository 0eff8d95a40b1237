import type { UnifiedThemeOptions } from '@backstage/theme';

/** What a screen reader says of progress that the plugin which draws it left without a name. */
const inProgress = { defaultProps: { 'aria-label': 'In progress' } };

/** Buttons, tabs, chips, filters and progress: words as they are written, corners as in `@backstage/ui`. */
export const controls: UnifiedThemeOptions['components'] = {
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: { root: { textTransform: 'none', borderRadius: 6 } },
  },
  MuiToggleButton: {
    styleOverrides: { root: { textTransform: 'none' } },
  },
  MuiTab: {
    styleOverrides: { root: { textTransform: 'none' } },
  },
  MuiChip: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 6,
        maxWidth: '100%',
        height: 'auto',
        minHeight: 24,
        marginRight: theme.spacing(0.5),
        marginBottom: theme.spacing(0.5),
        backgroundColor: theme.palette.background.default,
        color: theme.palette.text.primary,
        border: `1px solid ${theme.palette.border}`,
      }),
      // Long words go on in the next line; nothing is cut off.
      sizeSmall: { height: 'auto' },
      label: { whiteSpace: 'normal', overflowWrap: 'break-word' },
    },
  },
  MuiAutocomplete: {
    styleOverrides: {
      tag: { margin: 2 },
      // Room for the words of the chosen values, where the column of filters is narrow.
      inputRoot: ({ theme }) => ({
        backgroundColor: theme.palette.background.paper,
        '&&[class*="MuiOutlinedInput-root"]': { padding: '4px 30px 4px 4px' },
        '& .MuiChip-label': { paddingLeft: 6, paddingRight: 6 },
      }),
    },
  },
  MuiCircularProgress: inProgress,
  MuiLinearProgress: inProgress,
  BackstageIconLinkVertical: {
    styleOverrides: {
      label: { textTransform: 'none', letterSpacing: 0, fontWeight: 500 },
      // What leads nowhere is not shown.
      disabled: { display: 'none' },
    },
  },
};
