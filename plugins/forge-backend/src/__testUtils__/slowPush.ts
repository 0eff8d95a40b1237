import { once } from 'node:events';
import http from 'node:http';
import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { SYSTEM } from './startForge';

/** A push that stops after half of its pack; `end` sends the rest. */
export async function startSlowPush(
  copy: string,
  options: { url: string; name: string; from: string; to: string },
) {
  const { url, name, from, to } = options;
  const child = spawn('git', ['pack-objects', '--stdout', '--revs', '-q'], {
    cwd: copy,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`${to}\n^${from}\n`);
  const pack = await buffer(child.stdout);
  const line = `${from} ${to} refs/heads/main\0 report-status`;
  const length = (line.length + 4).toString(16).padStart(4, '0');
  const body = Buffer.concat([Buffer.from(`${length}${line}0000`), pack]);
  const request = http.request(`${url}/${name}.git/git-receive-pack`, {
    method: 'POST',
    auth: `${SYSTEM.username}:${SYSTEM.password}`,
    headers: { 'Content-Type': 'application/x-git-receive-pack-request' },
  });
  const ended = Promise.race([
    once(request, 'response').then(async ([response]) =>
      (await buffer(response)).toString('latin1'),
    ),
    once(request, 'error').then(() => 'broken'),
  ]).catch(() => 'broken');
  const half = Math.floor(body.length / 2);
  request.write(body.subarray(0, half));
  return {
    ended,
    end: () => request.end(body.subarray(half)),
    abort: () => request.destroy(),
  };
}
