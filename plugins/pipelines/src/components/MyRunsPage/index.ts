export { MyRunsPage } from './MyRunsPage';
