export { searchModuleLocal as default } from './module';
