import {
  coreExtensionData,
  type AppTreeApi,
} from '@backstage/frontend-plugin-api';

/** The titles of the app's pages by their paths, such as `/api-docs` → `APIs`. */
export function pageTitles(appTreeApi: AppTreeApi): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { spec, instance } of appTreeApi.getTree().tree.nodes.values()) {
    const path = instance?.getData(coreExtensionData.routePath);
    const title =
      instance?.getData(coreExtensionData.title) ?? spec.plugin.title;
    if (spec.id.startsWith('page:') && path && title) {
      titles.set(path, title);
    }
  }
  return titles;
}
