export { PanelView } from './PanelView';
