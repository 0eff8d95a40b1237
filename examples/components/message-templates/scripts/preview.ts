import { LANGUAGES, render, templates } from '../src/index.ts';

const values = {
  firstName: 'Wren',
  trackingCode: 'HEDGEROW-4417',
  orderNumber: 'LK-2048-7716',
  basketId: 'b_7Kq2mN',
  issue: '212',
};

const [wanted] = process.argv.slice(2);
for (const template of templates) {
  if (wanted && template.name !== wanted) continue;
  console.log(`\n${template.name} (${template.topic})`);
  for (const language of LANGUAGES) {
    const { subject, body } = render(template, language, values);
    console.log(`  ${language}  ${subject}\n      ${body}`);
  }
}
