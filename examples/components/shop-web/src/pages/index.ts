export { authorPage } from './author/authorPage.ts';
export { bookPage } from './book/bookPage.ts';
export { categoryPage } from './category/categoryPage.ts';
export { homePage } from './home/homePage.ts';
