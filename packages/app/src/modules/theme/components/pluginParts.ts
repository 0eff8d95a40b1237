/**
 * Parts of upstream plugins that the theme reaches by the names of their style sheets. `@backstage/theme` has no types
 * for these names, so they read CSS variables in place of the theme.
 */
export const pluginParts = {
  PluginOrgComponentsGrid: {
    styleOverrides: {
      card: {
        border: '1px solid var(--bui-border-1)',
        borderRadius: 8,
        boxShadow: 'none',
        '&:hover': {
          boxShadow: 'none',
          borderColor: 'var(--bui-accent-bg)',
        },
      },
    },
  },
  PluginCatalogTableToolbar: {
    styleOverrides: {
      // Title and search field stand below each other on a phone.
      root: {
        '@media (max-width: 600px)': { flexWrap: 'wrap', paddingRight: 20 },
      },
      text: {
        '@media (max-width: 600px)': {
          flexBasis: '100%',
          whiteSpace: 'normal',
        },
      },
    },
  },
};
