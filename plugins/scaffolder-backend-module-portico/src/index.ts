export { scaffolderModulePortico as default } from './module';
