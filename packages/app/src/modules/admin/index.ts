export { devToolsModule, visualizerModule } from './adminModules';
