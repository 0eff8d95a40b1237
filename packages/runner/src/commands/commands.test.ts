import { parseAssignments } from './parseAssignments';
import { parseCommand } from './parseCommand';

describe('parseCommand', () => {
  it('reads a name, properties and a text, as they are escaped', () => {
    expect(
      parseCommand(
        '::error file=a%3Ab.js,line=1,title=x%2Cy::text%25 a%0Ab: c',
      ),
    ).toEqual({
      name: 'error',
      properties: { file: 'a:b.js', line: '1', title: 'x,y' },
      value: 'text% a\nb: c',
    });
    expect(parseCommand('  ::Group::Title :: more')).toEqual({
      name: 'group',
      properties: {},
      value: 'Title :: more',
    });
    expect(parseCommand('::endgroup::')?.value).toBe('');
    expect(parseCommand('::error file=C:\\a.js::x')?.properties).toEqual({
      file: 'C:\\a.js',
    });
  });

  it.each(['text', '::', '::error', 'see ::error::x', ':: error::x', '::a b'])(
    'leaves `%s` as it is',
    line => expect(parseCommand(line)).toBe(undefined),
  );
});

describe('parseAssignments', () => {
  it('reads values of one line and of many', () => {
    expect(
      parseAssignments('A=1\nB=x=y\r\nC=\nD<<END\n1\nE=2\n\nEND\nF=a<<b\n'),
    ).toEqual([
      ['A', '1'],
      ['B', 'x=y'],
      ['C', ''],
      ['D', '1\nE=2\n'],
      ['F', 'a<<b'],
    ]);
    expect(parseAssignments('')).toEqual([]);
  });

  it.each([
    ['A<<END\n1\n', '`A<<END` has no `END`.'],
    ['text', '`text` is neither'],
    ['=x', '`=x` is neither'],
    ['<<E\n1\nE', 'A name is empty.'],
  ])('refuses %j', (text, message) =>
    expect(() => parseAssignments(text)).toThrow(message),
  );
});
