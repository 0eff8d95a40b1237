export { EditPage } from './EditPage';
export { NewFilePage } from './NewFilePage';
