import type { ProtoService } from '../lib/describeProto';
import { ProtoTable } from './ProtoTable';
import { ProtoTypeLink } from './ProtoTypeLink';

type ProtoServiceTableProps = {
  service: ProtoService;
  /** Names of the messages that can be linked to. */
  targets: Set<string>;
};

export const ProtoServiceTable = ({
  service,
  targets,
}: ProtoServiceTableProps) => {
  const message = (type: string, stream: boolean) => (
    <>
      {stream && 'stream of '}
      <ProtoTypeLink
        type={type}
        target={targets.has(type) ? type : undefined}
      />
    </>
  );
  return (
    <ProtoTable
      name={service.name}
      comment={service.comment}
      columns={['Method', 'Request', 'Response', 'Description']}
      rows={service.methods.map(method => ({
        key: method.name,
        cells: [
          <code>{method.name}</code>,
          message(method.request, method.requestStream),
          message(method.response, method.responseStream),
          method.comment,
        ],
      }))}
    />
  );
};
