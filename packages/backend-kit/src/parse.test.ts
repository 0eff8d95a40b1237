import { z } from 'zod';
import { parse } from './parse';

const schema = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  file: z.object({ name: z.string('write a name') }).optional(),
});

describe('parse', () => {
  it('reads what a request says', () => {
    expect(parse(schema, { page: '3' })).toEqual({ page: 3 });
    expect(parse(schema, undefined)).toEqual({ page: 1 });
  });

  it('names all that is wrong', () => {
    const wrong = { page: 'x', file: {}, more: 1 };
    expect(() => parse(schema, wrong)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          "The request is not valid: 'page': Invalid input: expected number, received NaN; 'file.name': write a name; Unrecognized key: \"more\"",
      }),
    );
  });
});
