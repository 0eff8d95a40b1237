import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { config, consumedApis, explorerPage, providedApis } from './extensions';

export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [config, explorerPage, providedApis, consumedApis],
});
