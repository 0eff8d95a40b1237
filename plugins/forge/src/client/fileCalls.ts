import { ResponseError } from '@backstage/errors';
import type { FilesApi } from '../api';
import { isNotFound } from '../lib/errors';
import { encodeBase64 } from '../lib/fileContent';
import { encodePath } from '../lib/paths';
import { contentsAddress, repoAddress } from './addresses';
import type { ForgeHttp } from './ForgeHttp';

export const fileCalls = (http: ForgeHttp): FilesApi => ({
  getContents: (id, { ref, path }) =>
    http.json(contentsAddress(id, path), { query: { ref } }),

  async getRaw(id, { ref, path }) {
    const address = repoAddress(id, `/raw/${encodePath(path)}`);
    return (await http.call(address, { query: { ref } })).blob();
  },

  async getArchive(id, ref) {
    const file = `${encodeURIComponent(ref)}.tar.gz`;
    return (await http.call(repoAddress(id, `/archive/${file}`))).blob();
  },

  async getReadme(id, { ref, path }) {
    const query = { ref, path };
    try {
      return await http.json(repoAddress(id, '/readme'), { query });
    } catch (error) {
      if (error instanceof ResponseError && isNotFound(error)) {
        return null;
      }
      throw error;
    }
  },

  commitFile: (id, { path, newBranch, ...change }) =>
    http.json(contentsAddress(id, path), {
      method: change.sha ? 'PUT' : 'POST',
      body: {
        ...change,
        content: encodeBase64(change.content),
        new_branch: newBranch,
      },
    }),

  async deleteFile(id, { path, ...body }) {
    await http.call(contentsAddress(id, path), { method: 'DELETE', body });
  },
});
