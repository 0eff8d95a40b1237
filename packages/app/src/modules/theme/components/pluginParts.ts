// Lists to choose from look like the other filters beside them.
const listPicker = {
  root: { backgroundColor: 'transparent', margin: 0 },
  title: { textTransform: 'none', margin: '8px 0 4px' },
  groupWrapper: { margin: '0 0 8px' },
  menuItem: { minHeight: 0, paddingLeft: 8, paddingRight: 8 },
  listIcon: { minWidth: 28 },
};

/**
 * Parts of upstream plugins that the theme reaches by the names of their style sheets. `@backstage/theme` has no types
 * for these names, so they read CSS variables in place of the theme.
 */
export const pluginParts = {
  CatalogReactUserListPicker: { styleOverrides: listPicker },
  ScaffolderReactOwnerListPicker: { styleOverrides: listPicker },
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
  PluginCatalogGraphCatalogGraphPage: {
    styleOverrides: {
      // Wide enough for the names of the relations.
      filters: {
        '@media (min-width: 1280px)': { flexBasis: 240, maxWidth: 240 },
      },
    },
  },
  PluginCatalogTableToolbar: {
    styleOverrides: {
      // Title and search field stand below each other on a phone.
      root: {
        paddingLeft: 12,
        '@media (max-width: 600px)': { flexWrap: 'wrap', paddingRight: 12 },
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
