import { useApi } from '@backstage/frontend-plugin-api';
import { pipelinesApiRef } from '../../api';

export const usePipelines = () => useApi(pipelinesApiRef);
