import type { ServicesApi } from '../api';
import { repoAddress } from './addresses';
import type { ForgeHttp } from './ForgeHttp';

export const serviceCalls = (http: ForgeHttp): ServicesApi => ({
  getService: id => http.json(repoAddress(id, '/service')),

  controlService: (id, what) =>
    http.json(repoAddress(id, `/service/${what}`), { method: 'POST' }),
});
