import { ThemeBlueprint } from '@backstage/plugin-app-react';
import {
  createExtensionTester,
  mockApis,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { Header } from '@backstage/core-components';
import CircularProgress from '@material-ui/core/CircularProgress';
import LinearProgress from '@material-ui/core/LinearProgress';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { quietConsole } from '../../__testUtils__/quietConsole';
import { dark, light } from './themeModule';

const Colours = () => {
  const { palette } = useTheme();
  return (
    <p>
      {palette.type} {palette.background.default}
    </p>
  );
};

const never = new Promise<void>(() => {});

const Page = ({ loads }: { loads: boolean }) => {
  const Rest = () => {
    if (loads) {
      throw never;
    }
    return null;
  };
  return (
    <Suspense fallback={null}>
      <Typography color="textSecondary">Words</Typography>
      <Rest />
    </Suspense>
  );
};

describe('themeModule', () => {
  quietConsole();

  it.each([
    [
      'light',
      createExtensionTester(light).get(ThemeBlueprint.dataRefs.theme),
      '#f6f5f1',
      'rgb(23, 33, 31)',
    ],
    [
      'dark',
      createExtensionTester(dark).get(ThemeBlueprint.dataRefs.theme),
      '#0f1719',
      'rgb(232, 238, 236)',
    ],
  ])('replaces the stock %s theme', (name, theme, background, ink) => {
    const { id, variant, Provider } = theme;
    expect([id, variant]).toEqual([name, name]);
    render(
      <TestApiProvider apis={[mockApis.config(), mockApis.translation()]}>
        <MemoryRouter>
          <Provider>
            <Colours />
            <Header title="An older page" />
          </Provider>
        </MemoryRouter>
      </TestApiProvider>,
    );
    expect(screen.getByText(`${name} ${background}`)).toBeVisible();
    expect(document.body).toHaveAttribute('data-theme-mode', name);
    expect(screen.getByText('An older page')).toHaveStyle({ color: ink });
    expect(screen.getByRole('banner')).toHaveStyle({ boxShadow: 'none' });
  });

  it('names progress that a plugin left without a name', () => {
    const { Provider } = createExtensionTester(light).get(
      ThemeBlueprint.dataRefs.theme,
    );
    render(
      <Provider>
        <CircularProgress />
        <LinearProgress aria-label="Uploading" />
      </Provider>,
    );
    expect(
      screen.getByRole('progressbar', { name: 'In progress' }),
    ).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: 'Uploading' }),
    ).toBeVisible();
  });

  it('keeps its colours when day and night change while a page is loading', () => {
    const { Provider: Day } = createExtensionTester(light).get(
      ThemeBlueprint.dataRefs.theme,
    );
    const { Provider: Night } = createExtensionTester(dark).get(
      ThemeBlueprint.dataRefs.theme,
    );
    const { rerender } = render(
      <Night>
        <Page loads />
      </Night>,
    );
    rerender(
      <Day>
        <Page loads />
      </Day>,
    );
    rerender(
      <Night>
        <Page loads={false} />
      </Night>,
    );
    expect(screen.getByText('Words')).toHaveStyle({
      color: 'rgb(169, 184, 182)',
    });
  });
});
