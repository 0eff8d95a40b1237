import type { TokensApi } from '../api';
import type { ForgeHttp } from './ForgeHttp';

export const tokenCalls = (http: ForgeHttp): TokensApi => ({
  listTokens: () => http.json('/user/tokens'),

  createToken: body => http.json('/user/tokens', { method: 'POST', body }),

  async revokeToken(id) {
    const address = `/user/tokens/${encodeURIComponent(id)}`;
    await http.call(address, { method: 'DELETE' });
  },
});
