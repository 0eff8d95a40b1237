import { measurePortal } from '../portal/measurePortal';
import { Person } from '../portal/Person';
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
  await measurePortal(
    async function* measure({ url }, rounds) {
      const person = await Person.signIn(url, OTHER);
      await untilFilled(person);
      yield await measureScrapes(url, rounds);
      yield await measureOverhead(person, rounds);
      const visitor = await Visitor.signIn(url, PERSON_NAME);
      try {
        yield await measureTab(visitor, SERVICE, rounds);
      } finally {
        await visitor.leave();
      }
    },
    { 'proxy.endpoints': { '/prometheus': { target: prometheus.url } } },
  );
  prometheus.stop();
}

void main();
