export type Grade = 'A' | 'B' | 'C';

/** Why the reader sent it back, as the Returns API has it. */
export type Reason =
  | 'duplicate'
  | 'damaged'
  | 'wrong-book'
  | 'misprint'
  | 'changed-mind';

export interface Next {
  place: 'shelf' | 'seconds' | 'pulp' | 'publisher';
  /** Large on the screen, for somebody with a book in each hand. */
  say: string;
}

/** Where a book goes from the bench. */
export function whereNext(grade: Grade, reason: Reason): Next {
  // The copy beside it on the shelf has the same fault, however clean it looks.
  if (reason === 'misprint') {
    return { place: 'publisher', say: 'Blue crate. The publisher takes it.' };
  }
  switch (grade) {
    case 'A':
      return { place: 'shelf', say: 'Green crate. Back on the shelf.' };
    case 'B':
      return { place: 'seconds', say: 'Yellow crate. Seconds sale.' };
    case 'C':
      return { place: 'pulp', say: 'Red crate. To pulp, and we are sorry.' };
  }
}
