export { TokensPage } from './TokensPage';
export { TokensSettings } from './TokensSettings';
