export interface Pick {
  isbn: string;
  title: string;
  why: string;
  pickedBy: string;
}

export interface Letter {
  /** The Friday it goes out on. */
  on: string;
  subject: string;
  opening: string;
  picks: Pick[];
}

export const letter: Letter = {
  on: '2025-11-07',
  subject: 'Three books for when it gets dark at four',
  opening:
    'The clocks have gone back and the kettle has come out. Here is what the people who pack your parcels read on their breaks.',
  picks: [
    {
      isbn: '9781999000028',
      title: 'The Salt Almanac',
      why: 'Now in paperback. Twelve months of weather and one good argument.',
      pickedBy: 'Beatrix',
    },
    {
      isbn: '9781999000035',
      title: 'The Cartographer’s Aunt',
      why: 'She drew the map. He only walked it.',
      pickedBy: 'Grace',
    },
    {
      isbn: '9781999000042',
      title: 'A Short History of Fog',
      why: 'Read it at the window.',
      pickedBy: 'Maureen',
    },
  ],
};
