import { GitClient } from '../portal/GitClient';
import { measurePortal } from '../portal/measurePortal';
import { Person } from '../portal/Person';
import { PERSON } from '../portal/templates';
import { measureChange } from './measureChange';
import { measureCrowd } from './measureCrowd';
import { measureFirstStart } from './measureFirstStart';
import { measureRepository } from './measureRepository';
import { measureTemplates } from './measureTemplates';

void measurePortal(async function* measure(portal, rounds) {
  const person = await Person.signIn(portal.url, PERSON);
  yield await measureFirstStart(person, portal.readyAt);
  const git = await GitClient.create(person);
  try {
    process.stdout.write(`${await git.run(['--version'])}\n`);
    yield await measureTemplates(person, rounds);
    yield await measureChange(person, git, rounds);
    yield await measureRepository(person, git, rounds);
    yield await measureCrowd(person, git);
  } finally {
    git.remove();
  }
});
