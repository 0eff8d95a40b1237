type ProtoTypeLinkProps = {
  /** As the definition writes it. */
  type: string;
  /** The name of the type in this file; without it the type stands as plain text. */
  target?: string;
};

/** The anchor of a message or an enum. */
export const protoAnchor = (name: string) => `proto-${name}`;

export const ProtoTypeLink = ({ type, target }: ProtoTypeLinkProps) => {
  if (!target) {
    return <code>{type}</code>;
  }
  return (
    <a href={`#${protoAnchor(target)}`}>
      <code>{type}</code>
    </a>
  );
};
