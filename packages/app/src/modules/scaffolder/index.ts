export { scaffolderModule, templateIconsModule } from './scaffolderModules';
