import type { JsonObject } from '@backstage/types';

const SECRET =
  /token|password|passwd|secret|credential|api-?_?key|private-?_?key/i;
const MAX_VALUE = 300;
const MAX_TOTAL = 4000;

/** The inputs of a template as JSON: without secrets, without what is too long to look at. */
export function recordInputs(inputs: JsonObject, secrets: string[]): string {
  const holdsSecret = (text: string) =>
    secrets.some(secret => secret.length > 3 && text.includes(secret));
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(inputs)) {
    const text = JSON.stringify(value) ?? '';
    const fits =
      text.length <= MAX_VALUE &&
      JSON.stringify({ ...kept, [key]: value }).length <= MAX_TOTAL;
    if (text && fits && !SECRET.test(key) && !holdsSecret(text)) {
      kept[key] = value;
    }
  }
  return JSON.stringify(kept, (key, value) =>
    key && SECRET.test(key) ? undefined : value,
  );
}
