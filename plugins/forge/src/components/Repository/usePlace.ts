import { useParams } from 'react-router-dom';
import type { Place } from '../../api';
import { useRepository } from './RepositoryContext';

/** The place that the address names; the root of the default branch without one. */
export function usePlace(): Place & { key: string } {
  const { repository } = useRepository();
  const params = useParams();
  const ref = params.ref ?? repository.default_branch;
  const path = (params['*'] ?? '').replace(/\/+$/, '');
  return { ref, path, key: `${ref}:${path}` };
}
