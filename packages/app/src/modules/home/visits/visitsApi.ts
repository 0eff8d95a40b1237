import {
  appTreeApiRef,
  identityApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { VisitsStorageApi, visitsApiRef } from '@backstage/plugin-home';
import homePlugin from '@backstage/plugin-home/alpha';
import { pageTitles } from './pageTitles';
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
        appTreeApi: appTreeApiRef,
      },
      factory: ({ storageApi, identityApi, presentationApi, appTreeApi }) =>
        VisitsStorageApi.create({
          storageApi,
          identityApi,
          transformPathname: pathname => placeOf(pathname).pathname,
          canSave: ({ pathname }) =>
            !notPlaces.includes(pathname) &&
            (placeOf(pathname).label !== 'page' ||
              pageTitles(appTreeApi).has(pathname)),
          enrichVisit: async ({ pathname }) => {
            const { label, entityRef } = placeOf(pathname);
            if (!entityRef) {
              return { name: pageTitles(appTreeApi).get(pathname) };
            }
            const presentation = presentationApi.forEntity(entityRef);
            const { primaryTitle } = await presentation.promise;
            // A visit with an entity leads to the page of that entity.
            return label === 'entity'
              ? { name: primaryTitle, entityRef }
              : { name: primaryTitle, entityRef: undefined };
          },
        }),
    }),
});
