import { Audience } from './Audience';

/**
 * Who may do what. Admins may do everything and have no row of their own; what
 * has no row here is theirs alone.
 */
export const permissionTable: Readonly<Record<string, Audience>> = {
  'catalog.entity.read': 'everyone',
  'catalog.entity.create': 'everyone',
  'catalog.entity.validate': 'everyone',
  'catalog.entity.refresh': 'entityOwners',
  'catalog.entity.delete': 'entityOwners',
  'catalog.location.read': 'everyone',
  'catalog.location.analyze': 'everyone',
  'catalog.location.create': 'everyone',
  'catalog.location.delete': 'locationOwners',
  'catalog.ingestion.read': 'admins',
  'catalog.ingestion.manage': 'admins',
  'catalog.entities.unprocessed.read': 'admins',
  'catalog.entities.unprocessed.delete': 'admins',

  'scaffolder.template.parameter.read': 'everyone',
  'scaffolder.template.step.read': 'everyone',
  'scaffolder.template.management': 'everyone',
  'scaffolder.template.dry-run': 'everyone',
  'scaffolder.action.execute': 'everyone',
  'scaffolder.task.create': 'everyone',
  'scaffolder.task.read': 'taskOwners',
  'scaffolder.task.cancel': 'taskOwners',

  'forge.repo.create': 'everyone',
  'forge.repo.read': 'repositoryReaders',
  'forge.repo.write': 'repositoryOwners',
  'forge.repo.delete': 'repositoryOwners',

  'pipelines.run.read': 'everyone',
  'pipelines.run.trigger': 'entityOwners',

  'logs.read': 'everyone',
  'logs.query': 'admins',
  'logs.push': 'admins',

  'devtools.administer': 'admins',
  'devtools.info': 'admins',
  'devtools.config': 'admins',
  'devtools.external-dependencies': 'admins',
  'devtools.scheduler.read': 'admins',
  'devtools.scheduler.trigger': 'admins',
};
