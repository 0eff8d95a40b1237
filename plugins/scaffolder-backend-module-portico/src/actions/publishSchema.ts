import { z as zod } from 'zod/v3';

type Z = typeof zod;

const visibility = (z: Z) => z.enum(['private', 'internal', 'public']);

/** What `portico:publish` takes and gives. */
export const publishSchema = {
  visibility: visibility(zod),
  action: {
    input: {
      name: (z: Z) =>
        z.string({ description: 'Name of the repository' }).optional(),
      owner: (z: Z) =>
        z
          .string({
            description:
              'Organization, group or workspace that gets it; portico.scm.default.owner by default',
          })
          .optional(),
      team: (z: Z) =>
        z
          .string({
            description:
              'Reference of a group, whose name owns the repository when nothing else says who',
          })
          .optional(),
      repoUrl: (z: Z) =>
        z
          .string({
            description:
              'The place as RepoUrlPicker gives it, in place of name and owner',
          })
          .optional(),
      description: (z: Z) =>
        z.string({ description: 'What the repository is for' }).optional(),
      visibility: (z: Z) =>
        visibility(z)
          .describe(
            'Who can see it; portico.scm.default.visibility, or private, by default',
          )
          .optional(),
      defaultBranch: (z: Z) =>
        z.string({ description: 'main by default' }).optional(),
      commitMessage: (z: Z) =>
        z.string({ description: 'Of the first commit' }).optional(),
      sourcePath: (z: Z) =>
        z
          .string({
            description: 'Folder of the workspace to publish; all by default',
          })
          .optional(),
      token: (z: Z) =>
        z
          .string({
            description:
              'Token of the person, where scaffolder.requireScmUserCredentials wants one',
          })
          .optional(),
    },
    output: {
      remoteUrl: (z: Z) => z.string({ description: 'What git clones' }),
      repoContentsUrl: (z: Z) =>
        z.string({ description: 'The page of its files' }),
      catalogInfoUrl: (z: Z) =>
        z.string({ description: 'What catalog:register takes' }),
      commitHash: (z: Z) =>
        z.string({ description: 'Of the first commit' }).optional(),
    },
  },
};
