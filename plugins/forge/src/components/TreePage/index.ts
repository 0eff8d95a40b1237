export { Tree } from './Tree';
export { TreePage } from './TreePage';
