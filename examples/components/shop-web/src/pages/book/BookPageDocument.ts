export const BookPageDocument = `
  query BookPage($isbn: Isbn!) {
    book(isbn: $isbn) {
      isbn
      title
      format
      blurb
      contributors { name role }
      price { amount currency because }
      reviews(first: 5) { penName stars text }
      alsoRead(first: 8) { reason book { isbn title format } }
      otherFormats { isbn title format }
    }
  }
`;
