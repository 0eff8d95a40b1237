import type { ServiceSamples } from './Sample';

/** Of the brackets and numbers around the samples of a service. */
const frameBytes = 100;

/** Leaves out the last samples of services that have more than their share of a message. */
export function fitInto(
  bytes: number,
  services: ServiceSamples[],
): ServiceSamples[] {
  const share = bytes / services.length - frameBytes;
  return services.map(service => {
    let used = 0;
    const beyond = service.samples.findIndex(sample => {
      used += Buffer.byteLength(JSON.stringify(sample)) + 1;
      return used > share;
    });
    return beyond < 0
      ? service
      : { ...service, samples: service.samples.slice(0, beyond) };
  });
}
