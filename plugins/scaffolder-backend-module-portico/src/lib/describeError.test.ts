import { describeError } from './describeError';

describe('describeError', () => {
  it('keeps what the host answered, and none of the wrapping', () => {
    const data = JSON.stringify({
      statusCode: 413,
      response: 'The push is larger than 256 MB\n',
    });
    expect(
      describeError(new Error(`HTTP Error: 413 Too Large {data=${data}}`)),
    ).toBe('HTTP Error: 413 Too Large: The push is larger than 256 MB');
    expect(describeError(new Error('Broken {data={"a":1}}'))).toBe('Broken');
    expect(describeError(new Error('Broken {data={a}}'))).toBe('Broken');
  });

  it('takes the message of an answer, and no stack', () => {
    const said = 'You may not';
    const wrap = (body: object, text = 'No repository, 403 Forbidden') =>
      describeError(new Error(`${text}, ${JSON.stringify(body, null, 2)}`));
    const plain = `No repository, 403 Forbidden: ${said}`;
    expect(wrap({ error: { message: said, stack: 'at /srv' } })).toBe(plain);
    expect(wrap({ message: said, url: 'http://docs' })).toBe(plain);
    expect(wrap({ errors: [] })).toContain('Forbidden, {');
    expect(describeError(new Error('Broken {a}'))).toBe('Broken {a}');
  });

  it('names the cause once', () => {
    const cause = { code: 'ECONNREFUSED', message: 'connect' };
    expect(describeError(new Error('fetch failed', { cause }))).toBe(
      'fetch failed: ECONNREFUSED: connect',
    );
    const answer = { description: { name: ['has already been taken'] } };
    expect(describeError(new Error('Bad Request.', { cause: answer }))).toBe(
      'Bad Request.: {"name":["has already been taken"]}',
    );
    expect(describeError('plain text. ')).toContain('plain text');
  });
});
