import { measurePortal } from '../portal/measurePortal';
import { buildDocs } from '../portal/otherPages';
import { Person } from '../portal/Person';
import { untilFilled } from '../portal/samples';
import { ADMIN, OTHER, PERSON } from '../portal/templates';
import { compress } from './compress';
import { hourBefore } from './lines';
import { measurePush } from './measurePush';
import { measureQueries } from './measureQueries';
import { lokiQuestions, pageQuestions } from './questions';

void measurePortal(async function* measure({ url }, rounds) {
  const person = await Person.signIn(url, PERSON);
  const admin = await Person.signIn(url, ADMIN);
  const other = await Person.signIn(url, OTHER);
  await untilFilled(person);
  await buildDocs(other);
  const [older, last] = [hourBefore(3), hourBefore(0)];
  yield await measurePush(admin, other, [older, last]);
  const inquiries = [
    { of: 'Loki', person: admin, questions: lokiQuestions(last) },
    { of: 'tab', person, questions: pageQuestions(last) },
  ];
  for (const inquiry of inquiries) {
    yield await measureQueries(inquiry, other, rounds);
  }
  await compress(admin);
  const questions = lokiQuestions(older);
  const inquiry = { of: 'Loki, compressed', person: admin, questions };
  yield await measureQueries(inquiry, other, rounds);
});
