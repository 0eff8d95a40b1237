import { createFrontendModule } from '@backstage/frontend-plugin-api';
import visualizerPlugin from '@backstage/plugin-app-visualizer';
import devToolsPlugin from '@backstage/plugin-devtools/alpha';
import { devToolsInfoReadPermission } from '@backstage/plugin-devtools-common';

// The backend refuses their data to others; hiding the pages spares people the refusal.
const forAdmins = {
  permissions: { $contains: devToolsInfoReadPermission.name },
};

export const devToolsModule = createFrontendModule({
  pluginId: 'devtools',
  extensions: [
    devToolsPlugin.getExtension('page:devtools').override({ if: forAdmins }),
  ],
});

export const visualizerModule = createFrontendModule({
  pluginId: 'app-visualizer',
  extensions: [
    visualizerPlugin
      .getExtension('page:app-visualizer')
      .override({ if: forAdmins }),
  ],
});
