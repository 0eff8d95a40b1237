import { deflateRawSync } from 'node:zlib';

const base64 =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const plantuml =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** A text as PlantUML's server takes it in an address: https://plantuml.com/text-encoding */
export function encodePlantuml(source: string): string {
  const deflated = deflateRawSync(source, { level: 9 });
  const padding = Buffer.alloc((3 - (deflated.length % 3)) % 3);
  return Buffer.concat([deflated, padding])
    .toString('base64')
    .replace(/./g, sign => plantuml[base64.indexOf(sign)]);
}
