export { ActionError } from './Action';
export { actions } from './actions';
