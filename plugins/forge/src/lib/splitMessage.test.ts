import { splitMessage } from './splitMessage';

it('splits a commit message as git does', () => {
  expect(splitMessage('Add a basket\n\nIt holds\nbooks.\n')).toEqual({
    title: 'Add a basket',
    body: 'It holds\nbooks.',
  });
  expect(splitMessage('One line')).toEqual({ title: 'One line', body: '' });
  expect(splitMessage('')).toEqual({ title: '(no message)', body: '' });
});
