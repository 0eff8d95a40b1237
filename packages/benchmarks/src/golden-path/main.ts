import { GitClient } from '../portal/GitClient';
import { measurePortal } from '../portal/measurePortal';
import { Person } from '../portal/Person';
import { PERSON } from '../portal/templates';
import { measureChange } from './measureChange';
import { measureCrowd } from './measureCrowd';
import { measureFirstStart } from './measureFirstStart';
import { measureRepository } from './measureRepository';
import { measureTemplates } from './measureTemplates';

measurePortal(async (portal, rounds) => {
  const person = await Person.signIn(portal.url, PERSON);
  const figures = await measureFirstStart(person, portal.readyAt);
  const git = await GitClient.create(person);
  try {
    process.stdout.write(`${await git.run(['--version'])}\n`);
    figures.push(...(await measureTemplates(person, rounds)));
    figures.push(...(await measureChange(person, git, rounds)));
    figures.push(...(await measureRepository(person, git, rounds)));
    figures.push(...(await measureCrowd(person, git)));
  } finally {
    git.remove();
  }
  return figures;
});
