export { TokensPage } from './TokensPage';
export { TokensSubPage } from './TokensSubPage';
