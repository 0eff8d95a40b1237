import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import { json, Router } from 'express';

/**
 * Removes from an entity that is to be validated where it says it came from.
 *
 * The catalog writes these annotations itself for all that it reads, but
 * believes them here: whoever is signed in could validate a Location "from" a
 * file on disk, and read any file of the machine in the errors.
 */
export function createValidationGuard(): Router {
  const router = Router();
  router.post('/validate-entity', json(), (req, _res, next) => {
    const annotations = req.body?.entity?.metadata?.annotations;
    if (typeof annotations === 'object' && annotations !== null) {
      delete annotations[ANNOTATION_LOCATION];
      delete annotations[ANNOTATION_ORIGIN_LOCATION];
    }
    next();
  });
  return router;
}
