import type { Answers, Files, Json } from './Layer.ts';
import { layersOf } from './layersOf.ts';
import { toYaml } from './toYaml.ts';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists grow, objects are merged, and anything else is replaced. */
function merge(below: Json, above: Json): Json {
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const old = merged[key];
    if (Array.isArray(old) && Array.isArray(value)) {
      merged[key] = [...old, ...value];
    } else if (isObject(old) && isObject(value)) {
      merged[key] = merge(old, value);
    } else {
      merged[key] = value;
    }
  }
  return merged;
}

function toText(file: string, content: string | Json): string {
  if (typeof content === 'string') return content;
  return file.endsWith('.json')
    ? `${JSON.stringify(content, null, 2)}\n`
    : toYaml(content);
}

/** A new repository: each layer may replace or merge what lies below it. */
export function generate(answers: Answers): Files<string> {
  const files: Files = {};
  for (const layer of layersOf(answers)) {
    Object.assign(files, layer.files(answers));
    for (const [into, more] of Object.entries(layer.merge?.(answers) ?? {})) {
      const below = files[into];
      if (!isObject(below)) {
        throw new Error(`${layer.name} cannot merge into ${into}`);
      }
      files[into] = merge(below, more);
    }
  }
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [
      file,
      toText(file, content),
    ]),
  );
}
