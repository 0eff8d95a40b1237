import { useApi } from '@backstage/frontend-plugin-api';
import { forgeApiRef } from '../../api';

export const useForge = () => useApi(forgeApiRef);
