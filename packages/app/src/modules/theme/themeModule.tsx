import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { UnifiedThemeProvider } from '@backstage/theme';
import DarkIcon from '@material-ui/icons/Brightness2';
import LightIcon from '@material-ui/icons/WbSunny';
import { FreshStyleSheets } from './FreshStyleSheets';
import { darkTheme, lightTheme } from './themes';
import './tokens.css';
import './corrections/base.css';
import './corrections/code.css';
import './corrections/bui.css';
import './corrections/pages.css';
import './corrections/api-definitions.css';
import './corrections/json-view.css';

export const light = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={lightTheme} themeName="portico">
          <FreshStyleSheets>{children}</FreshStyleSheets>
        </UnifiedThemeProvider>
      ),
    },
  },
});

export const dark = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={darkTheme} themeName="portico">
          <FreshStyleSheets>{children}</FreshStyleSheets>
        </UnifiedThemeProvider>
      ),
    },
  },
});

/** Portico's two themes, in place of the stock ones (same ids, so a stored choice stays valid). */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [light, dark],
});
