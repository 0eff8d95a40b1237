import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

export const useEntityRef = (): string => {
  const { entity } = useEntity();
  return stringifyEntityRef(entity);
};
