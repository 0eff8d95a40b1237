import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { GraphStart } from './GraphStart';

const graphPage = catalogGraphPlugin
  .getExtension('page:catalog-graph')
  .override({
    factory(originalFactory) {
      const original = originalFactory();
      const page = original.get(coreExtensionData.reactElement);
      return [
        ...original,
        coreExtensionData.reactElement(<GraphStart>{page}</GraphStart>),
      ];
    },
  });

export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphPage],
});
