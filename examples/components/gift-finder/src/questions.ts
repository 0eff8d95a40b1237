export interface Answer {
  id: string;
  label: string;
}

export interface Question {
  id: string;
  text: string;
  answers: Answer[];
}

const answers = (labels: Record<string, string>): Answer[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** Six, because at seven people left. Any of them may be skipped. */
export const questions: Question[] = [
  {
    id: 'age',
    text: 'How old are they?',
    answers: answers({
      child: 'Under eleven',
      teen: 'Eleven to seventeen',
      grown: 'Grown up',
    }),
  },
  {
    id: 'where',
    text: 'Where do they read?',
    answers: answers({
      chair: 'In a chair, with tea',
      train: 'On the train',
      walking: 'They listen while walking',
    }),
  },
  {
    id: 'mood',
    text: 'What would do them good?',
    answers: answers({
      laugh: 'A laugh',
      wonder: 'Something to wonder at',
      shiver: 'A shiver',
      learn: 'Something to know at supper',
    }),
  },
  {
    id: 'fond',
    text: 'What are they fond of?',
    answers: answers({
      sea: 'The sea',
      kitchen: 'The kitchen',
      past: 'The past',
      elsewhere: 'Being elsewhere',
    }),
  },
  {
    id: 'spend',
    text: 'What would you like to spend?',
    answers: answers({
      10: 'Up to £10',
      20: 'Up to £20',
      any: 'It does not matter',
    }),
  },
  {
    id: 'when',
    text: 'When do you need it?',
    answers: answers({ week: 'This week', later: 'Later' }),
  },
];
