import type { Api, Call } from './GitHost';

const nameOf = ({ body }: Call) => (body as { name: string }).name;

/** GitHub's API, as far as publishing calls it, for the organization larkspur. */
export const githubApi: Api = (call, host) => {
  const page = `${host.url}/larkspur`;
  switch (call.request) {
    case 'GET /api/v3/users/larkspur':
      return { status: 200, body: { type: 'Organization' } };
    case 'GET /api/v3/users/locked':
      return { status: 401, body: { message: 'Bad credentials' } };
    case 'POST /api/v3/orgs/larkspur/repos': {
      const name = nameOf(call);
      if (name === 'taken') {
        const message = 'Repository creation failed.';
        const errors = [{ message: 'name already exists on this account' }];
        return { status: 422, body: { message, errors } };
      }
      host.createRepository(`larkspur/${name}`);
      const clone_url = `${page}/${name}.git`;
      return { status: 201, body: { clone_url, html_url: `${page}/${name}` } };
    }
    default:
      return /^PUT .*\/branches\/main\/protection$/.test(call.request)
        ? { status: 200 }
        : undefined;
  }
};

/** GitLab's API, as far as publishing calls it, for the group larkspur/shop. */
export const gitlabApi: Api = (call, host) => {
  switch (call.request.split('?')[0]) {
    case 'GET /api/v4/namespaces/larkspur%2Fshop':
      return { status: 200, body: { id: 7, kind: 'group' } };
    case 'GET /api/v4/user':
      return { status: 200, body: { id: 1 } };
    case 'GET /api/v4/groups/larkspur%2Fshop/projects':
      return { status: 200, body: [] };
    case 'POST /api/v4/projects': {
      const name = nameOf(call);
      if (name === 'taken') {
        const message = { name: ['has already been taken'] };
        return { status: 400, body: { message } };
      }
      host.createRepository(`larkspur/shop/${name}`);
      const http_url_to_repo = `${host.url}/larkspur/shop/${name}.git`;
      return { status: 201, body: { id: 42, http_url_to_repo } };
    }
    default:
      return undefined;
  }
};

/** Gitea's API, as far as publishing calls it, for the organization checkout. */
export const giteaApi: Api = (call, host) => {
  if (!call.request.startsWith('GET /checkout/') && !call.authorization) {
    return { status: 401, body: { message: 'token is required' } };
  }
  switch (call.request) {
    case 'GET /api/v1/orgs/checkout':
      return { status: 200, body: { name: 'checkout' } };
    case 'POST /api/v1/orgs/checkout/repos': {
      const name = nameOf(call);
      if (host.hasRepository(`checkout/${name}`)) {
        const message = 'The repository with the same name already exists.';
        return { status: 409, body: { message } };
      }
      host.createRepository(`checkout/${name}`);
      return { status: 201, body: { name } };
    }
    default:
      return /^GET \/checkout\/[\w-]+\/src\/branch\/main$/.test(call.request)
        ? { status: 200 }
        : undefined;
  }
};

/** Bitbucket Server's API, as far as publishing calls it, for the project SHOP. */
export const bitbucketServerApi: Api = (call, host) => {
  if (call.request !== 'POST /rest/api/1.0/projects/SHOP/repos') {
    return undefined;
  }
  const name = nameOf(call);
  if (name === 'taken') {
    const message = 'This repository URL is already taken.';
    return { status: 409, body: { errors: [{ message }] } };
  }
  host.createRepository(`scm/shop/${name}`);
  const clone = [{ name: 'http', href: `${host.url}/scm/shop/${name}.git` }];
  const self = [{ href: `${host.url}/projects/SHOP/repos/${name}/browse` }];
  return { status: 201, body: { links: { clone, self } } };
};
