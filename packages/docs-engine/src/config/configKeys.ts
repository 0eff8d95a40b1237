/** Keys that are read. */
export const readKeys = new Set([
  'site_name',
  'site_description',
  'repo_url',
  'edit_uri',
  'edit_uri_template',
  'docs_dir',
  'nav',
  'exclude_docs',
  'not_in_nav',
  'theme',
  'plugins',
  'markdown_extensions',
  'use_directory_urls',
  'strict',
]);

/** Keys that techdocs-core takes too, and that mean nothing for pages inside the portal. */
export const quietKeys = new Set([
  'site_url',
  'site_author',
  'site_dir',
  'repo_name',
  'extra',
  'dev_addr',
  'watch',
  'copyright',
  'remote_branch',
  'remote_name',
  'validation',
  'google_analytics',
]);

/** Why a well-known key is left out. */
export const refusedKeys = new Map([
  ['hooks', 'no code of a project is run'],
  ['INHERIT', 'one file must hold the whole configuration'],
  ['extra_css', 'the portal gives the pages their look'],
  ['extra_javascript', 'the portal runs no script of a page'],
  ['extra_templates', 'the portal gives the pages their look'],
]);

/** Parts of `theme` that are read, or that techdocs-core takes too and that mean nothing here. */
export const themeKeys = new Set([
  'name',
  'font',
  'icon',
  'logo',
  'favicon',
  'language',
  'direction',
  'palette',
  'features',
]);

/** What readers would miss of the theme's features; the others are there, or need scripts, which the portal does not run. */
export const missingFeatures = new Map([
  ['content.action.view', 'pages have a button to edit them'],
  ['navigation.path', 'pages have no path above their title'],
]);

/** Plugins whose work the engine does itself. */
export const knownPlugins = new Set([
  'techdocs-core',
  'search',
  'material/search',
  'monorepo',
  'gh-admonitions',
  'redirects',
]);
