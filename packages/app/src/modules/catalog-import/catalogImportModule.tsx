import { createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';

const importPage = catalogImportPlugin
  .getExtension('page:catalog-import')
  .override({
    if: { permissions: { $contains: 'catalog.entity.create' } },
    params: {
      loader: async () => {
        const { RegisterPage } = await import('./RegisterPage');
        return <RegisterPage />;
      },
    },
  });

export const catalogImportModule = createFrontendModule({
  pluginId: 'catalog-import',
  extensions: [importPage],
});
