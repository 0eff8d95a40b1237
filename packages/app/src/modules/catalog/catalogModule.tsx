import { ANNOTATION_VIEW_URL, type Entity } from '@backstage/catalog-model';
import {
  configApiRef,
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isOnTheForge } from '@portico/plugin-forge';

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

// The forge has a link of its own to the repository, which says the same.
export const viewSource = catalogPlugin
  .getExtension('entity-icon-link:catalog/view-source')
  .override({
    factory(originalFactory, { apis }) {
      const hasRepository = isOnTheForge(apis.get(configApiRef));
      const filter = (entity: Entity) =>
        Boolean(entity.metadata.annotations?.[ANNOTATION_VIEW_URL]) &&
        !hasRepository(entity);
      return originalFactory({ params: { filter } });
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
  extensions: [catalogPage, viewSource, aboutLocation],
});
