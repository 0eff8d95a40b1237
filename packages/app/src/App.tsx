import { createApp } from '@backstage/frontend-defaults';
import { devToolsModule, visualizerModule } from './modules/admin';
import { apiDocsModule } from './modules/api-docs';
import { catalogModule } from './modules/catalog';
import { catalogGraphModule } from './modules/catalog-graph';
import { catalogImportModule } from './modules/catalog-import';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { scaffolderModule, templateIconsModule } from './modules/scaffolder';
import { signInModule } from './modules/sign-in';
import { techdocsModule } from './modules/techdocs';
import { themeModule } from './modules/theme';
import { wordingModule } from './modules/wording';

export default createApp({
  features: [
    themeModule,
    wordingModule,
    signInModule,
    navModule,
    homeModule,
    catalogModule,
    catalogGraphModule,
    catalogImportModule,
    apiDocsModule,
    devToolsModule,
    visualizerModule,
    scaffolderModule,
    templateIconsModule,
    techdocsModule,
  ],
});
