/** Whether a name without slashes matches a pattern with `*` and `?`; takes time of their product at most. */
function matchesName(pattern: string, name: string): boolean {
  let p = 0;
  let star = -1;
  let resume = 0;
  let n = 0;
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p;
      p += 1;
      resume = n;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      resume += 1;
      n = resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(p));
}

/** Whether a path matches a pattern in which `*` and `?` stay within a folder, and a whole `**` is any folders. */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  // Which numbers of leading names the pattern so far can have taken up.
  let taken = new Set([0]);
  for (const part of pattern.split('/')) {
    const next = new Set<number>();
    const first = Math.min(...taken);
    if (part === '**' && taken.size) {
      names.forEach((_, index) => index >= first && next.add(index));
    } else {
      taken.forEach(count => {
        if (count < names.length && matchesName(part, names[count])) {
          next.add(count + 1);
        }
      });
    }
    taken = next;
  }
  return taken.has(names.length);
}
