import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What `portico:branch` takes and gives. */
export const branchSchema = {
  input: {
    repoUrl: (z: Z) =>
      z.string({ description: 'The repository, as RepoUrlPicker gives it' }),
    branch: (z: Z) => z.string({ description: 'Name of the new branch' }),
    baseBranch: (z: Z) =>
      z
        .string({ description: 'The branch it starts from; main by default' })
        .optional(),
    commitMessage: (z: Z) => z.string({ description: 'Says what is added' }),
    sourcePath: (z: Z) =>
      z
        .string({
          description: 'Folder of the workspace to add; all by default',
        })
        .optional(),
  },
  output: {
    remoteUrl: (z: Z) => z.string({ description: 'What git clones' }),
    changeUrl: (z: Z) =>
      z.string({
        description: 'Where a person looks at the branch and merges',
      }),
    catalogInfoUrl: (z: Z) =>
      z.string({
        description: 'Where catalog-info.yaml is as soon as it is merged',
      }),
    commitHash: (z: Z) =>
      z.string({ description: 'Of the commit on the branch' }).optional(),
    added: (z: Z) =>
      z.array(z.string(), { description: 'The files added' }).optional(),
  },
};
