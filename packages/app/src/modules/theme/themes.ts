import {
  createBaseThemeOptions,
  createUnifiedTheme,
  defaultTypography,
  genPageTheme,
  type PageTheme,
} from '@backstage/theme';
import { components } from './components';
import { darkPalette, lightPalette } from './palettes';

const fontFamily =
  "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

const typography = {
  ...defaultTypography,
  fontFamily,
  h1: { ...defaultTypography.h1, fontSize: 34, fontWeight: 650 },
  h2: { ...defaultTypography.h2, fontSize: 26, fontWeight: 650 },
  h3: { ...defaultTypography.h3, fontSize: 22, fontWeight: 600 },
  h4: { ...defaultTypography.h4, fontSize: 20, fontWeight: 600 },
  h5: { ...defaultTypography.h5, fontSize: 17, fontWeight: 600 },
  h6: { ...defaultTypography.h6, fontSize: 15, fontWeight: 600 },
};

// Every kind of page has the same plain header; what it shows is said by its words.
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

function pageThemes(colors: string[]): Record<string, PageTheme> {
  const theme = genPageTheme({ colors, shape: 'none' });
  return Object.fromEntries(pageIds.map(id => [id, theme]));
}

export const lightTheme = createUnifiedTheme({
  ...createBaseThemeOptions({ palette: lightPalette, typography }),
  pageTheme: pageThemes(['#0b5e66', '#10464d']),
  defaultPageTheme: 'home',
  components,
});

export const darkTheme = createUnifiedTheme({
  ...createBaseThemeOptions({ palette: darkPalette, typography }),
  pageTheme: pageThemes(['#123a40', '#0f2b30']),
  defaultPageTheme: 'home',
  components,
});
