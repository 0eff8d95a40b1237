import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { TestProject } from './__testUtils__/TestProject';

it('builds some pages of MkDocs’ own documentation, and names what is not there', async () => {
  const project = new TestProject({});
  try {
    cpSync(join(__dirname, '__fixtures__/mkdocs'), project.dir, {
      recursive: true,
    });
    const warnings = await project.warnings();
    expect(warnings).toHaveLength(18);
    expect(warnings).toEqual(
      expect.arrayContaining([
        'mkdocs.yml:6: The entry "getting-started.md" of the navigation leads to no page.',
        'docs/user-guide/README.md:8: The link to "../getting-started.md" leads to nothing.',
        'docs/user-guide/localizing-your-theme.md:34: The link to "choosing-your-theme.md#mkdocs-locale" leads to nothing.',
      ]),
    );
    expect(project.nav('user-guide/installation/index.html')).toEqual([
      'Home → ../../',
      'User Guide',
      '  User Guide → ../../user-guide/',
      '  MkDocs Installation → ../../user-guide/installation/',
      '  Localizing Your Theme → ../../user-guide/localizing-your-theme/',
      'About',
      '  License → ../../about/license/',
    ]);
    expect(project.article('user-guide/index.html')).toContain(
      '<a href="installation/">Installation</a>',
    );
    expect(project.read('user-guide/index.html')).toContain(
      'href="https://github.com/mkdocs/mkdocs/edit/master/docs/user-guide/README.md" title="Edit this page"',
    );
  } finally {
    project.remove();
  }
});
