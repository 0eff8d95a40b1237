const BOOKLAND = /^97[89]\d{10}$/;

function checkDigit(isbn: string): number {
  const sum = [...isbn.slice(0, 12)]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 3))
    .reduce((a, b) => a + b);
  return (10 - (sum % 10)) % 10;
}

/**
 * The ISBN in what the scanner typed. Some jackets carry a second barcode with
 * the price; the scanner then sends both, one after the other.
 */
export function readScan(typed: string): string {
  const digits = typed.replace(/[^\d]/g, '');
  const isbn = digits.slice(0, 13);
  const rest = digits.length - isbn.length;
  if (!BOOKLAND.test(isbn) || ![0, 2, 5].includes(rest)) {
    throw new Error('That is not the barcode of a book. Try the back cover.');
  }
  if (checkDigit(isbn) !== Number(isbn[12])) {
    throw new Error('A digit is wrong. Wipe the barcode and scan again.');
  }
  return isbn;
}
