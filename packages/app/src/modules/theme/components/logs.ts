import type { UnifiedThemeOptions } from '@backstage/theme';

const coloured = (name: string) => ({ color: `var(--bui-fg-${name})` });

/** Logs of tasks, whose stock colours are for a dark page only. */
export const logs: UnifiedThemeOptions['components'] = {
  BackstageLogViewer: {
    styleOverrides: {
      log: { fontFamily: 'var(--bui-font-monospace)' },
      lineNumber: { ...coloured('secondary'), borderColor: 'currentColor' },
      modifierForegroundBlack: coloured('primary'),
      modifierForegroundWhite: coloured('primary'),
      modifierForegroundGrey: coloured('secondary'),
      modifierForegroundRed: coloured('danger'),
      modifierForegroundGreen: coloured('success'),
      modifierForegroundYellow: coloured('warning'),
      modifierForegroundBlue: coloured('info'),
      modifierForegroundMagenta: coloured('announcement'),
      modifierForegroundCyan: coloured('info'),
    },
  },
};
