import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  factory(originalFactory, { inputs, config }) {
    return originalFactory({
      params: {
        loader: async () => {
          const { CatalogPage } = await import('./CatalogPage');
          const filters = inputs.filters.map(filter =>
            filter.get(coreExtensionData.reactElement),
          );
          return (
            <CatalogPage filters={filters} pagination={config.pagination} />
          );
        },
      },
    });
  },
});

// A location has nothing beside what is known about it, and would leave the wide column empty.
export const aboutLocation = EntityCardBlueprint.make({
  name: 'about-location',
  params: {
    type: 'content',
    filter: { kind: 'location' },
    loader: async () => {
      const { EntityAboutCard } = await import('@backstage/plugin-catalog');
      return <EntityAboutCard />;
    },
  },
});

export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage, aboutLocation],
});
