import type { ProtoEnum, ProtoMessage } from '../lib/describeProto';
import { ProtoTable } from './ProtoTable';
import { protoAnchor, ProtoTypeLink } from './ProtoTypeLink';

export const ProtoMessageTable = ({ message }: { message: ProtoMessage }) => (
  <ProtoTable
    id={protoAnchor(message.name)}
    name={message.name}
    comment={message.comment}
    columns={['Field', 'Number', 'Type', 'Description']}
    rows={message.fields.map(field => ({
      key: field.name,
      cells: [
        <code>{field.name}</code>,
        field.number,
        <ProtoTypeLink type={field.type} target={field.target} />,
        field.comment,
      ],
    }))}
  />
);

export const ProtoEnumTable = ({ value }: { value: ProtoEnum }) => (
  <ProtoTable
    id={protoAnchor(value.name)}
    name={value.name}
    comment={value.comment}
    columns={['Value', 'Number', 'Description']}
    rows={value.values.map(item => ({
      key: item.name,
      cells: [<code>{item.name}</code>, item.number, item.comment],
    }))}
  />
);
