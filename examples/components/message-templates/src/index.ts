export { render, type Rendered } from './render.ts';
export { templates } from './templates/index.ts';
export { LANGUAGES, type Language, type Template } from './Template.ts';
