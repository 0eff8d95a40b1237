import { describeProto } from './describeProto';

const source = `
syntax = "proto3";
package larkspur.shelf.v1;

import "google/protobuf/timestamp.proto";

// Looks after shelves.
service Shelves {
  // Finds one shelf.
  rpc Get(GetRequest) returns (Shelf);
  rpc Watch(GetRequest) returns (stream Shelf);
  /* Many books, one answer. */
  rpc Fill(stream Shelf.Book) returns (Shelf);
  rpc Chat(stream GetRequest) returns (stream Shelf);
}

message GetRequest {
  string shelf_id = 1;
}

/**
 * A shelf
 * of books.
 */
message Shelf {
  // Where it stands.
  repeated Book books = 1;
  map<string, Book> by_isbn = 2;
  map<string, int32> stock = 3;
  optional State state = 4;
  google.protobuf.Timestamp seen_at = 5;
  oneof place {
    string room = 6;
    GetRequest moved_by = 7;
  }
  message Book {
    string isbn = 1;
    State state = 2;
    enum State {
      UNREAD = 0;
      READ = 1;
    }
  }
}

// How a shelf is.
enum State {
  // Nobody has said.
  UNKNOWN = 0;
  TIDY = 5;
}
`;

describe('describeProto', () => {
  const proto = describeProto(source);
  const message = (name: string) =>
    proto.messages.find(item => item.name === name)!;

  it('reads services with their streams and comments', () => {
    expect(proto.package).toBe('larkspur.shelf.v1');
    expect(proto.services).toHaveLength(1);
    const [service] = proto.services;
    expect(service).toMatchObject({
      name: 'Shelves',
      comment: 'Looks after shelves.',
    });
    expect(
      service.methods.map(method => [
        method.name,
        method.requestStream,
        method.request,
        method.responseStream,
        method.response,
        method.comment,
      ]),
    ).toEqual([
      ['Get', false, 'GetRequest', false, 'Shelf', 'Finds one shelf.'],
      ['Watch', false, 'GetRequest', true, 'Shelf', ''],
      ['Fill', true, 'Shelf.Book', false, 'Shelf', 'Many books, one answer.'],
      ['Chat', true, 'GetRequest', true, 'Shelf', ''],
    ]);
  });

  it('reads messages, inner ones under the name of the outer, and where their types lead', () => {
    expect(proto.messages.map(({ name }) => name)).toEqual([
      'GetRequest',
      'Shelf',
      'Shelf.Book',
    ]);
    expect(message('Shelf').comment).toBe('A shelf\nof books.');
    expect(
      message('Shelf').fields.map(field => [
        field.number,
        field.name,
        field.type,
        field.target,
      ]),
    ).toEqual([
      [1, 'books', 'repeated Book', 'Shelf.Book'],
      [2, 'by_isbn', 'map<string, Book>', 'Shelf.Book'],
      [3, 'stock', 'map<string, int32>', undefined],
      [4, 'state', 'optional State', 'State'],
      [5, 'seen_at', 'google.protobuf.Timestamp', undefined],
      [6, 'room', 'string', undefined],
      [7, 'moved_by', 'GetRequest', 'GetRequest'],
    ]);
    expect(message('Shelf').fields[0].comment).toBe('Where it stands.');
    expect(message('Shelf.Book').fields[1].target).toBe('Shelf.Book.State');
  });

  it('reads enums with numbers and comments', () => {
    expect(proto.enums).toEqual([
      {
        name: 'Shelf.Book.State',
        comment: '',
        values: [
          { name: 'UNREAD', number: 0, comment: '' },
          { name: 'READ', number: 1, comment: '' },
        ],
      },
      {
        name: 'State',
        comment: 'How a shelf is.',
        values: [
          { name: 'UNKNOWN', number: 0, comment: 'Nobody has said.' },
          { name: 'TIDY', number: 5, comment: '' },
        ],
      },
    ]);
  });

  it('reads proto2, a file without a package and an empty one', () => {
    const old = describeProto(
      'syntax = "proto2"; message A { required string b = 1; }',
    );
    expect(old.package).toBe('');
    expect(old.messages[0].fields[0]).toMatchObject({
      name: 'b',
      type: 'string',
    });
    expect(describeProto('')).toEqual({
      package: '',
      services: [],
      messages: [],
      enums: [],
    });
  });

  it('names the line of a fault', () => {
    expect(() => describeProto('syntax = "proto3";\nmessage {')).toThrow(
      /line 2/,
    );
    expect(() => describeProto('this is no definition')).toThrow(/line 1/);
  });
});
