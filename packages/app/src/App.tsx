import { createApp } from '@backstage/frontend-defaults';
import { devToolsModule, visualizerModule } from './modules/admin';
import { catalogModule } from './modules/catalog';
import { navModule } from './modules/nav';
import { themeModule } from './modules/theme';

export default createApp({
  features: [
    themeModule,
    navModule,
    catalogModule,
    devToolsModule,
    visualizerModule,
  ],
});
