export { authModulePortico as default } from './module';
