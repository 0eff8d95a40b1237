import {
  createFrontendModule,
  createTranslationMessages,
  type TranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

const messages: Record<string, TranslationMessages> = {
  catalog: createTranslationMessages({
    ref: catalogReactTranslationRef,
    messages: {
      'unregisterEntityDialog.bootstrapState.title':
        'This entity cannot be unregistered: it comes from the configuration of the portal (location "{{location}}"). If you believe that this is wrong, please contact the {{appTitle}} team.',
    },
  }),
  home: createTranslationMessages({
    ref: homeTranslationRef,
    messages: {
      'visitList.empty.description':
        'The pages that you open will appear here, so that you can carry on where you left off.',
    },
  }),
  'user-settings': createTranslationMessages({
    ref: userSettingsTranslationRef,
    messages: {
      'identityCard.title': 'Identity',
      'identityCard.noIdentityTitle': 'No identity',
      'emptyProviders.description':
        'Providers that plugins may ask for access on your behalf would be listed here.',
      'featureFlags.emptyFlags.description':
        'Plugins may bring features that everyone switches on for themselves. They would be listed here.',
    },
  }),
};

/** Says in the portal's own words what upstream plugins say about Backstage. */
export const wordingModule = createFrontendModule({
  pluginId: 'app',
  extensions: Object.entries(messages).map(([name, resource]) =>
    TranslationBlueprint.make({ name, params: { resource } }),
  ),
});
