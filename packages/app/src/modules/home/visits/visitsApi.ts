import { identityApiRef, storageApiRef } from '@backstage/frontend-plugin-api';
import { VisitsStorageApi, visitsApiRef } from '@backstage/plugin-home';
import homePlugin from '@backstage/plugin-home/alpha';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { placeOf } from './placeOf';

// One is where the list of visits stands, the other is on the way to somewhere.
const notPlaces = ['/', '/search'];

/** Visits as places that people know by name, in place of one visit for every address. */
export const visitsApi = homePlugin.getExtension('api:home/visits').override({
  params: defineParams =>
    defineParams({
      api: visitsApiRef,
      deps: {
        storageApi: storageApiRef,
        identityApi: identityApiRef,
        presentationApi: entityPresentationApiRef,
      },
      factory: ({ storageApi, identityApi, presentationApi }) =>
        VisitsStorageApi.create({
          storageApi,
          identityApi,
          transformPathname: pathname => placeOf(pathname).pathname,
          canSave: ({ pathname }) => !notPlaces.includes(pathname),
          enrichVisit: async ({ pathname }) => {
            const { label, name, entityRef } = placeOf(pathname);
            if (!entityRef) {
              return { name };
            }
            const { primaryTitle } = await presentationApi.forEntity(entityRef)
              .promise;
            // A visit with an entity leads to the page of that entity.
            return label === 'entity'
              ? { name: primaryTitle, entityRef }
              : { name: primaryTitle, entityRef: undefined };
          },
        }),
    }),
});
