import { type CalloutHeader, defaultTitle, isCalloutType } from './callouts';

/** As mkdocs-techdocs-core names them: the theme has no such types, or means something milder by them. */
const renamed: Record<string, string> = {
  important: 'warning',
  caution: 'danger',
};

/** Reads the line `[!NOTE]` or `[!note] Title`. */
export function readAlertMarker(line: string): CalloutHeader | undefined {
  const [, name, title] =
    /^\[!([\w-]+)\](?:[ \t]+(.*))?$/.exec(line.trim()) ?? [];
  if (!name || !isCalloutType(name)) {
    return undefined;
  }
  const type = name.toLowerCase();
  return {
    classes: [renamed[type] ?? type],
    title: title ?? defaultTitle(type),
  };
}
