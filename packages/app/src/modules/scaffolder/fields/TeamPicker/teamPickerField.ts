import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { TeamPicker } from './TeamPicker';

/** `ui:field: TeamPicker` */
export const teamPickerField = createFormField({
  name: 'TeamPicker',
  component: TeamPicker,
  schema: makeFieldSchema({ output: z => z.string() }),
});
