import path from 'node:path';

/** The folder of the repository that these tests run in. */
export const repository = path.resolve(__dirname, '../../../..');
