import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { commit, git, workingCopy } from '/tmp/w7/plugins/forge-backend/src/__testUtils__/gitClient';
import { startForge } from '/tmp/w7/plugins/forge-backend/src/__testUtils__/startForge';
import { temporaryFolder, removeTemporaryFolders } from '/tmp/w7/plugins/forge-backend/src/__testUtils__/temporaryFolder';
const time = async (what: string, f: () => Promise<unknown>) => { const t = Date.now(); await f(); console.log(what, Date.now() - t, 'ms'); };
(async () => {
  const forge = await startForge();
  await forge.createRepository('big'); await forge.createRepository('many');
  const files: Record<string, Buffer> = {}; for (let i = 0; i < 50; i++) files[`b/${i}.bin`] = randomBytes(1e6);
  const copy = await workingCopy(forge.remote('team-shop/big'), files);
  await time('push 50 MB', () => git(copy, 'push', '-q', 'origin', 'main'));
  const f = await temporaryFolder();
  await time('clone 50 MB', () => git(f, 'clone', '-q', forge.remote('team-shop/big'), 'x'));
  const many: Record<string, string> = {}; for (let i = 0; i < 1000; i++) many[`s/${i % 20}/${i}.ts`] = `export const n = ${i};\n`.repeat(20);
  const c2 = await workingCopy(forge.remote('team-shop/many'), many);
  await time('push 1000 files', () => git(c2, 'push', '-q', 'origin', 'main'));
  for (const [name, n] of [['many', 20], ['big', 20]] as const) {
    let on = true; const ms: number[] = [];
    const t = Date.now();
    const all = Promise.all(Array.from({ length: n }, (_, i) => git(f, 'clone', '-q', '--bare', forge.remote(`team-shop/${name}`), `${name}${i}`))).finally(() => { on = false; });
    while (on) { const s = Date.now(); await forge.get('ann', '/repos/team-shop/many/contents/s'); ms.push(Date.now() - s); }
    await all;
    ms.sort((a, b) => a - b);
    console.log(`${n} clones of ${name}:`, Date.now() - t, 'ms; pages', ms.length, 'median', ms[ms.length >> 1], 'p95', ms[Math.floor(ms.length * .95)], 'max', ms.at(-1));
  }
  const ms: number[] = []; for (let i = 0; i < 30; i++) { const s = Date.now(); await forge.get('ann', '/repos/team-shop/many/contents/s'); ms.push(Date.now() - s); } ms.sort((a, b) => a - b);
  console.log('idle page median', ms[15]);
  await removeTemporaryFolders(); process.exit(0);
})();
