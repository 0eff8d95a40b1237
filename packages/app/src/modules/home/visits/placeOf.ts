/** A place of the portal that is worth going back to. */
export type Place = {
  /** The address of the place, without what its tabs and inner pages add. */
  pathname: string;
  /** What the place shows, when that is one entity. */
  entityRef?: string;
  label: 'page' | 'docs' | 'template' | 'entity';
};

const ENTITY = /^\/catalog\/([^/]+)\/([^/]+)\/([^/]+)/;
const DOCS = /^\/docs\/([^/]+)\/([^/]+)\/([^/]+)/;
const TEMPLATE = /^\/create\/templates\/([^/]+)\/([^/]+)/;

/** Which place an address belongs to: every tab of an entity is that entity, every page of its docs are its docs. */
export function placeOf(pathname: string): Place {
  const entity = ENTITY.exec(pathname);
  if (entity) {
    const [path, namespace, kind, name] = entity;
    const entityRef = `${kind}:${namespace}/${name}`.toLowerCase();
    return { pathname: path, entityRef, label: 'entity' };
  }
  const docs = DOCS.exec(pathname);
  if (docs) {
    const [path, namespace, kind, name] = docs;
    const entityRef = `${kind}:${namespace}/${name}`.toLowerCase();
    return { pathname: path, entityRef, label: 'docs' };
  }
  const template = TEMPLATE.exec(pathname);
  if (template) {
    const [path, namespace, name] = template;
    const entityRef = `template:${namespace}/${name}`.toLowerCase();
    return { pathname: path, entityRef, label: 'template' };
  }
  return { pathname: `/${pathname.split('/')[1]}`, label: 'page' };
}
