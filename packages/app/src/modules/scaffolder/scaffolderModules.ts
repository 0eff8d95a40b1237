import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  icons,
  madeEntitiesCard,
  originCard,
  repositoryNameField,
  scaffolderApi,
  teamPickerField,
} from './extensions';

/** What templates ask with, and what was made from them. */
export const scaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    madeEntitiesCard,
    originCard,
    repositoryNameField,
    teamPickerField,
    scaffolderApi,
  ],
});

/** Icons are the app's, and no other plugin may add any. */
export const templateIconsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [icons],
});
