export { forge as default } from './forge';
