import protobuf from 'protobufjs';

export type ProtoMethod = {
  name: string;
  request: string;
  requestStream: boolean;
  response: string;
  responseStream: boolean;
  comment: string;
};
export type ProtoService = {
  name: string;
  comment: string;
  methods: ProtoMethod[];
};
export type ProtoField = {
  name: string;
  number: number;
  /** As written, with `repeated`, `optional` or `map<…>`. */
  type: string;
  /** The message or enum of this file that the field holds, if it does. */
  target?: string;
  comment: string;
};
export type ProtoMessage = {
  name: string;
  comment: string;
  fields: ProtoField[];
};
export type ProtoEnum = {
  name: string;
  comment: string;
  values: { name: string; number: number; comment: string }[];
};
export type ProtoDescription = {
  package: string;
  services: ProtoService[];
  messages: ProtoMessage[];
  enums: ProtoEnum[];
};

function fieldType(field: protobuf.Field): string {
  if (field instanceof protobuf.MapField) {
    return `map<${field.keyType}, ${field.type}>`;
  }
  const presence = field.options?.proto3_optional ? 'optional ' : '';
  return `${field.repeated ? 'repeated ' : presence}${field.type}`;
}

function describeMethod(method: protobuf.Method): ProtoMethod {
  return {
    name: method.name,
    request: method.requestType,
    requestStream: Boolean(method.requestStream),
    response: method.responseType,
    responseStream: Boolean(method.responseStream),
    comment: method.comment ?? '',
  };
}

function collect(
  namespace: protobuf.NamespaceBase,
  prefix: string,
  into: ProtoDescription,
) {
  for (const item of namespace.nestedArray) {
    const name = prefix + item.name;
    const comment = item.comment ?? '';
    if (item instanceof protobuf.Service) {
      const methods = item.methodsArray.map(describeMethod);
      into.services.push({ name, comment, methods });
    } else if (item instanceof protobuf.Enum) {
      const values = Object.entries(item.values).map(([key, number]) => ({
        name: key,
        number,
        comment: item.comments[key] ?? '',
      }));
      into.enums.push({ name, comment, values });
    } else if (item instanceof protobuf.Type) {
      const fields = item.fieldsArray.map(field => ({
        name: field.name,
        number: field.id,
        type: fieldType(field),
        comment: field.comment ?? '',
      }));
      into.messages.push({ name, comment, fields });
      collect(item, `${name}.`, into);
    }
  }
}

/** Inner types come first, as protobuf looks names up. */
function findTarget(type: string, owner: string, names: Set<string>) {
  const bare = type.replace(/^(repeated|optional) /, '');
  const name = /^map<.*, (.*)>$/.exec(bare)?.[1] ?? bare;
  return [`${owner}.${name}`, name].find(candidate => names.has(candidate));
}

/**
 * What a proto2 or proto3 file says: services, messages and enums with their comments, inner types as `Outer.Inner`.
 *
 * @throws Error with the line when `source` is not a protobuf definition
 */
export function describeProto(source: string): ProtoDescription {
  const parsed = protobuf.parse(source, {
    keepCase: true,
    alternateCommentMode: true,
  });
  const namespace = parsed.package
    ? parsed.root.lookup(parsed.package)
    : parsed.root;
  const description: ProtoDescription = {
    package: parsed.package ?? '',
    services: [],
    messages: [],
    enums: [],
  };
  collect(namespace as protobuf.Namespace, '', description);
  const names = new Set(
    [...description.messages, ...description.enums].map(({ name }) => name),
  );
  for (const message of description.messages) {
    for (const field of message.fields) {
      field.target = findTarget(field.type, message.name, names);
    }
  }
  return description;
}
