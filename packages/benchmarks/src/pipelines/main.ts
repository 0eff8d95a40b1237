import { GitClient } from '../portal/GitClient';
import { measurePortal } from '../portal/measurePortal';
import { pagesFigure } from '../portal/openPages';
import { buildDocs } from '../portal/otherPages';
import { Person } from '../portal/Person';
import { untilFilled } from '../portal/samples';
import { OTHER, PERSON, PERSON_NAME } from '../portal/templates';
import { Visitor } from '../portal/Visitor';
import { LongLog } from './LongLog';
import { measureBusyRunner } from './measureBusyRunner';
import { measureFirstPipeline } from './measureFirstPipeline';
import { measureLiveLog } from './measureLiveLog';
import { measureLongLog } from './measureLongLog';
import { measureRunVisible } from './measureRunVisible';
import { measureScrolling } from './measureScrolling';
import { Project } from './Project';

const SAMPLE = 'basket-service';

void measurePortal(async function* measure({ url }, rounds) {
  const person = await Person.signIn(url, PERSON);
  const other = await Person.signIn(url, OTHER);
  await untilFilled(person);
  await buildDocs(other);
  const git = await GitClient.create(person);
  const visitor = await Visitor.signIn(url, PERSON_NAME);
  try {
    const project = await Project.clone(person, git, SAMPLE);
    yield await measureFirstPipeline(person, rounds);
    yield await measureRunVisible(visitor, project, rounds);
    yield await measureBusyRunner(other, project);
    yield await measureLiveLog(visitor, project, rounds);
    const log = await LongLog.write(project, other);
    yield [pagesFigure(`a job of ${log.lines} lines`, log.meanwhile)];
    yield await measureLongLog(visitor, { project, log }, rounds);
    yield await measureScrolling(visitor, log, rounds);
  } finally {
    git.remove();
    await visitor.leave();
  }
});
