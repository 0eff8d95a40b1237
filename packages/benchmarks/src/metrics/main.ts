import { measurePortal } from '../portal/measurePortal';
import { Person } from '../portal/Person';
import { Portal } from '../portal/Portal';
import { untilFilled } from '../portal/samples';
import { OTHER, PERSON_NAME } from '../portal/templates';
import { Visitor } from '../portal/Visitor';
import { measureOverhead } from './measureOverhead';
import { measureScrapes } from './measureScrapes';
import { measureTab } from './measureTab';
import { PrometheusServer } from './PrometheusServer';

const SERVICE = '/catalog/default/component/basket-service';

async function main(): Promise<void> {
  const prometheus = await PrometheusServer.start();
  const endpoint = { '/prometheus': { target: prometheus.url } };
  await measurePortal(
    async function* measure({ url }, rounds) {
      await untilFilled(await Person.signIn(url, OTHER));
      const visitor = await Visitor.signIn(url, PERSON_NAME);
      try {
        yield await measureTab(visitor, SERVICE, rounds);
      } finally {
        await visitor.leave();
      }
      yield await measureScrapes(url, rounds);
      const plain = await Portal.start({
        'portico.telemetry.metrics.enabled': false,
      });
      try {
        await untilFilled(await Person.signIn(plain.url, OTHER));
        yield await measureOverhead(url, plain.url, rounds);
      } finally {
        await plain.stop();
      }
    },
    { 'proxy.endpoints': endpoint },
  );
  prometheus.stop();
}

void main();
