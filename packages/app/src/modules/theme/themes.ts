import {
  createBaseThemeOptions,
  createUnifiedTheme,
  defaultTypography,
  genPageTheme,
  type PageTheme,
} from '@backstage/theme';
import { controls, logs, pluginParts, surfaces, tables } from './components';
import { darkPalette, lightPalette } from './palettes';

const fontFamily =
  "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

const typography = {
  ...defaultTypography,
  fontFamily,
  button: { textTransform: 'none' as const },
  h1: { ...defaultTypography.h1, fontSize: 34, fontWeight: 650 },
  h2: { ...defaultTypography.h2, fontSize: 26, fontWeight: 650 },
  h3: { ...defaultTypography.h3, fontSize: 22, fontWeight: 600 },
  h4: { ...defaultTypography.h4, fontSize: 20, fontWeight: 600 },
  h5: { ...defaultTypography.h5, fontSize: 17, fontWeight: 600 },
  h6: { ...defaultTypography.h6, fontSize: 15, fontWeight: 600 },
};

const components = {
  ...surfaces,
  ...tables,
  ...controls,
  ...logs,
  ...pluginParts,
};

// Headers of pages are plain; these tints show on tiles and on cards of templates, alike for all types.
const pageIds = [
  'home',
  'documentation',
  'tool',
  'service',
  'website',
  'library',
  'other',
  'app',
  'apis',
  'card',
];

function pageThemes(
  color: string,
  fontColor: string,
): Record<string, PageTheme> {
  const theme = genPageTheme({
    colors: [color],
    shape: 'none',
    options: { fontColor },
  });
  return Object.fromEntries(pageIds.map(id => [id, theme]));
}

export const lightTheme = createUnifiedTheme({
  ...createBaseThemeOptions({ palette: lightPalette, typography }),
  pageTheme: pageThemes('#e2eeec', '#17211f'),
  defaultPageTheme: 'home',
  components,
});

export const darkTheme = createUnifiedTheme({
  ...createBaseThemeOptions({ palette: darkPalette, typography }),
  pageTheme: pageThemes('#1d3a3f', '#e8eeec'),
  defaultPageTheme: 'home',
  components,
});
