export { porticoPermissions as default } from './porticoPermissions';
