export { runServices } from './runServices';
