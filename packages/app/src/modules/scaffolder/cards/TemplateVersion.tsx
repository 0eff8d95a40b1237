import { Badge, Flex, Text } from '@backstage/ui';
import { isOlder } from './isOlder';

type TemplateVersionProps = {
  version?: string;
  /** That of the template as it is now. */
  present?: string;
};

/** With which version of a template something was made, and whether there is a newer one. */
export const TemplateVersion = ({ version, present }: TemplateVersionProps) => (
  <Flex align="center" gap="2">
    <Text>{version ?? 'Not recorded'}</Text>
    {isOlder(version, present) && <Badge size="small">now {present}</Badge>}
  </Flex>
);
