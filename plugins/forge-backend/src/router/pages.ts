import express from 'express';
import { checkName } from '../services/names';
import { ForgeContext } from './ForgeContext';

/**
 * The addresses that Backstage keeps of repositories and files.
 *
 * They lead to the portal's pages, which ask who is there; here nothing is
 * looked up, so that the answer is the same for what there is and is not.
 */
export function addPageRoutes(
  router: express.Router,
  { config }: ForgeContext,
): void {
  const lead =
    (toPage: (params: Record<string, string>) => string) =>
    (req: express.Request, res: express.Response) => {
      const params = req.params as Record<string, string>;
      checkName('owner', params.owner);
      checkName('name', params.repo);
      const names = [params.owner, params.repo].map(encodeURIComponent);
      const url = [config.pagesUrl, ...names].join('/') + toPage(params);
      // programs that wait for a new repository do not follow links
      if (req.accepts(['text/plain', 'text/html']) === 'text/html') {
        res.redirect(url);
      } else {
        res.type('text/plain').send(`${url}\n`);
      }
    };
  const below = (kind: string) => (params: Record<string, string>) => {
    const path = (params[0] ?? '').split('/').map(encodeURIComponent).join('/');
    return `/${kind}/${encodeURIComponent(params.ref)}${path && `/${path}`}`;
  };

  router.get(
    '/:owner/:repo',
    lead(() => ''),
  );
  router.get(
    ['/:owner/:repo/src/branch/:ref', '/:owner/:repo/src/branch/:ref/*'],
    lead(params =>
      // folders are written with a slash at the end
      below(!params[0] || params[0].endsWith('/') ? 'tree' : 'blob')(params),
    ),
  );
  router.get('/:owner/:repo/_edit/:ref/*', lead(below('edit')));
  router.get('/:owner/:repo/commit/:ref', lead(below('commit')));
  router.get(
    '/:owner/:repo/actions/runs/:id(\\d+)',
    lead(({ id }) => `/actions/runs/${id}`),
  );
  router.get(
    '/:owner/:repo/actions/runs/:id(\\d+)/job/:job(\\d+)',
    lead(({ id, job }) => `/actions/runs/${id}#${job}`),
  );
}
