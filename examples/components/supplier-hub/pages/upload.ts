import { html } from '../src/html.ts';
import { readUpload } from '../src/readUpload.ts';
import { upload } from '../src/sample.ts';

export function render() {
  const { details, problems } = readUpload(upload);
  return html`<h1>What ONIX cannot say</h1>
    <p>
      Save a spreadsheet with three columns as CSV: the ISBN, what it is about,
      and what you want to tell us.
    </p>
    <form method="post" enctype="multipart/form-data">
      <input type="file" name="upload" accept=".csv" required />
      <button>Upload</button>
    </form>
    <h2>Your last upload</h2>
    <ul>
      ${details.map(
        ({ isbn, field, value }) => html`<li>${isbn}: ${field}, ${value}</li>`,
      )}
      ${problems.map(
        ({ line, message }) => html`<li>Line ${line}: ${message}</li>`,
      )}
    </ul>
    <p><a href="index.html">Stock and sales</a></p>`;
}
