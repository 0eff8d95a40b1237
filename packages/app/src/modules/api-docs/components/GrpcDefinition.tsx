import { WarningPanel } from '@backstage/core-components';
import { PlainApiDefinitionWidget } from '@backstage/plugin-api-docs';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { describeProto, type ProtoDescription } from '../lib/describeProto';
import { ProtoEnumTable, ProtoMessageTable } from './ProtoTypeTables';
import { ProtoServiceTable } from './ProtoServiceTable';

type GrpcDefinitionProps = { definition: string };

const Description = ({ value }: { value: ProtoDescription }) => {
  const targets = new Set(value.messages.map(({ name }) => name));
  return (
    <>
      {value.package && (
        <Typography color="textSecondary" gutterBottom>
          Package <code>{value.package}</code>
        </Typography>
      )}
      {value.services.map(service => (
        <ProtoServiceTable
          key={service.name}
          service={service}
          targets={targets}
        />
      ))}
      {value.messages.length > 0 && (
        <Typography variant="h5" component="h2" gutterBottom>
          Messages
        </Typography>
      )}
      {value.messages.map(message => (
        <ProtoMessageTable key={message.name} message={message} />
      ))}
      {value.enums.length > 0 && (
        <Typography variant="h5" component="h2" gutterBottom>
          Enums
        </Typography>
      )}
      {value.enums.map(item => (
        <ProtoEnumTable key={item.name} value={item} />
      ))}
    </>
  );
};

/** Services, methods and types of a .proto file as linked tables. */
export const GrpcDefinition = ({ definition }: GrpcDefinitionProps) => {
  const result = useMemo(() => {
    try {
      return { value: describeProto(definition) };
    } catch (error) {
      return { error: error as Error };
    }
  }, [definition]);
  if (result.error) {
    return (
      <>
        <WarningPanel
          severity="error"
          title="This protobuf definition cannot be read"
          message={result.error.message}
        />
        <PlainApiDefinitionWidget definition={definition} language="protobuf" />
      </>
    );
  }
  return <Description value={result.value} />;
};
