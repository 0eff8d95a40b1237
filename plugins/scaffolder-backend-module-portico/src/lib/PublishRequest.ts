import { InputError } from '@backstage/errors';

export type Visibility = 'private' | 'internal' | 'public';

/** What a repository is made of, whatever the host. */
export type PublishRequest = {
  repoUrl: string;
  description: string;
  visibility: Visibility;
  defaultBranch: string;
  commitMessage: string;
  author: { name?: string; email?: string };
  sourcePath?: string;
  token?: string;
};

/** What all official actions call alike. */
export function toCommonInput(request: PublishRequest) {
  const { author, token } = request;
  return {
    repoUrl: request.repoUrl,
    defaultBranch: request.defaultBranch,
    sourcePath: request.sourcePath,
    gitCommitMessage: request.commitMessage,
    ...(author.name && { gitAuthorName: author.name }),
    ...(author.email && { gitAuthorEmail: author.email }),
    ...(token && { token }),
  };
}

/** The same for hosts that know no internal repositories. */
export function toOpenOrClosedInput(request: PublishRequest) {
  const { description, visibility } = request;
  if (visibility === 'internal') {
    throw new InputError(
      'This kind of git host has no internal repositories. Set visibility to private or public',
    );
  }
  return { ...toCommonInput(request), description, repoVisibility: visibility };
}
