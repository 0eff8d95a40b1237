/** Makes something once for each object (a page's env, a block parser's state) and keeps it as long as that lives. */
export function perObject<K extends object, T>(
  make: (key: K) => T,
): (key: K) => T {
  const kept = new WeakMap<K, T>();
  return key => {
    const known = kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
