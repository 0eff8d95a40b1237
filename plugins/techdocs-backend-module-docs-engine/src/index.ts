export { techdocsModuleDocsEngine as default } from './module';
