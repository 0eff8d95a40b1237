import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { RepositoryCriteria } from './StoredRepository';

/** Adds to a query that only visible repositories are asked for. */
export function applyCriteria(
  query: Knex.QueryBuilder,
  criteria: RepositoryCriteria,
): Knex.QueryBuilder {
  if (criteria === 'all') {
    return query;
  }
  if (isAndCriteria(criteria)) {
    criteria.allOf.forEach(one =>
      query.andWhere(inner => applyCriteria(inner, one)),
    );
    return query;
  }
  if (isOrCriteria(criteria)) {
    return query.andWhere(any =>
      criteria.anyOf.forEach(one =>
        any.orWhere(inner => applyCriteria(inner, one)),
      ),
    );
  }
  if (isNotCriteria(criteria)) {
    return query.whereNot(inner => applyCriteria(inner, criteria.not));
  }
  if (criteria.owners) {
    query.whereIn('owner_key', criteria.owners);
  }
  return criteria.private === undefined
    ? query
    : query.where('private', criteria.private);
}
