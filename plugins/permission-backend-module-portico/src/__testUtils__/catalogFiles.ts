const component = (name: string, owner: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: production, owner: ${owner} }
`;

const group = (name: string) => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] }
`;

const user = (name: string, team: string) => `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ${name} }
spec: { memberOf: [${team}] }
`;

const template = `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: greet }
spec:
  owner: team-shop
  type: service
  steps:
    - id: log
      name: Log
      action: debug:log
      input: { message: hello }
`;

const pointers = `
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: pointers }
spec: { targets: [./missing.yaml] }
`;

const yaml = (...documents: string[]) => documents.join('---');

/** A file whose location is too long for the catalog's index of values. */
export const LONG_PATH = `/${'long/'.repeat(50)}catalog-info.yaml`;

/**
 * Catalog files of a small company: Ann's team owns the shop, Ben's team
 * billing, and Ada is a portal admin.
 */
export const catalogFiles: Record<string, string> = {
  '/org.yaml': yaml(
    group('team-shop'),
    group('team-billing'),
    group('portico-admins'),
    user('ann', 'team-shop'),
    user('ben', 'team-billing'),
    user('ada', 'portico-admins'),
    template,
  ),
  '/shop.yaml': yaml(
    component('shop', 'team-shop'),
    component('cart', 'team-shop'),
  ),
  '/billing.yaml': component('billing', 'team-billing'),
  '/mixed.yaml': yaml(
    component('mixed-shop', 'team-shop'),
    component('mixed-billing', 'team-billing'),
  ),
  [LONG_PATH]: component('long', 'team-billing'),
  '/empty.yaml': '',
  '/broken.yaml': 'kind: {',
  '/invalid.yaml': component('Not a name!', 'team-billing'),
  '/forbidden.yaml': group('team-forbidden'),
  '/pointers.yaml': pointers,
};
