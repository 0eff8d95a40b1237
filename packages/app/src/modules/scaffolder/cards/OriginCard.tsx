import { AboutField } from '@backstage/plugin-catalog';
import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { type Input, originOf } from './origin';
import { TemplateVersion } from './TemplateVersion';
import { useTemplate } from './useTemplate';

const ENTITY_REF =
  /^(component|api|resource|system|domain|group|user|template):[^:/\s]+\/[^:/\s]+$/i;

// `repoUrl` is "Repo url" where the template no longer asks for it.
const titleOf = (name: string) =>
  name.charAt(0).toUpperCase() +
  name.slice(1).replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

const InputField = ({ title, value }: { title: string; value: string }) => (
  <AboutField label={title}>
    {ENTITY_REF.test(value) ? (
      <EntityRefLink entityRef={value} />
    ) : (
      <Text style={{ overflowWrap: 'anywhere' }}>{value}</Text>
    )}
  </AboutField>
);

/** As the form asks for them; what it no longer asks for comes last. */
function inOrder(inputs: Input[], titles: Record<string, string>): Input[] {
  const names = Object.keys(titles);
  const placeOf = ({ name }: Input) =>
    names.includes(name) ? names.indexOf(name) : names.length;
  return [...inputs].sort((a, b) => placeOf(a) - placeOf(b));
}

type InputListProps = { inputs: Input[]; titles?: Record<string, string> };

const InputList = ({ inputs, titles = {} }: InputListProps) => (
  <Flex direction="column" gap="4">
    <Text as="p" weight="bold">
      What was asked for then
    </Text>
    {inOrder(inputs, titles).map(({ name, value }) => (
      <InputField
        key={name}
        title={titles[name] ?? titleOf(name)}
        value={value}
      />
    ))}
  </Flex>
);

/** On the page of what a template made: the template, its version, and what was asked for. */
export const OriginCard = () => {
  const { entity } = useEntity();
  const { template, ref, version, inputs } = originOf(entity);
  const { value: now } = useTemplate(ref);
  return (
    <EntityInfoCard title="Made from a template">
      <Flex direction="column" gap="4">
        <AboutField label="Template">
          {ref && now?.isThere !== false ? (
            <EntityRefLink entityRef={ref} defaultKind="Template" />
          ) : (
            <Text>{template}, which the catalog does not have</Text>
          )}
        </AboutField>
        <AboutField label="Version">
          <TemplateVersion version={version} present={now?.version} />
        </AboutField>
        {inputs.length > 0 && (
          <InputList inputs={inputs} titles={now?.titles} />
        )}
      </Flex>
    </EntityInfoCard>
  );
};
