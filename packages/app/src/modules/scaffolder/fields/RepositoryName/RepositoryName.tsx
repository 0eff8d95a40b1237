import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import TextField from '@material-ui/core/TextField';
import { faultOf } from './faultOf';
import { questionOf } from './NameQuestion';
import { NameStatus } from './NameStatus';
import type { RepositoryNameProps } from './schema';
import { useNameState } from './useNameState';

/** The name of what is about to be made, which says while it is typed whether it is free. */
export const RepositoryName = ({
  schema,
  uiSchema,
  formData: name = '',
  formContext,
  onChange,
  idSchema,
  required,
  disabled,
  readonly,
  rawErrors = [],
  placeholder,
}: RepositoryNameProps) => {
  const fault = name ? faultOf(name, schema) : '';
  const state = useNameState(
    fault === undefined
      ? questionOf(name, uiSchema['ui:options'], formContext?.formData)
      : undefined,
  );
  const isTaken = state.status === 'answered' && Boolean(state.answer.holder);
  return (
    <ScaffolderField
      rawDescription={uiSchema['ui:description'] ?? schema.description}
      rawErrors={rawErrors}
      required={required}
      disabled={disabled}
    >
      <TextField
        id={idSchema?.$id}
        label={schema.title}
        placeholder={placeholder}
        required={required}
        disabled={disabled || readonly}
        value={name}
        onChange={({ target }) => onChange(target.value || undefined)}
        error={Boolean(fault) || isTaken || rawErrors.length > 0}
        helperText={fault || <NameStatus name={name} state={state} />}
        FormHelperTextProps={{ 'aria-live': 'polite' }}
        inputProps={{
          autoComplete: 'off',
          autoFocus: Boolean(uiSchema['ui:autofocus']),
          spellCheck: false,
        }}
      />
    </ScaffolderField>
  );
};
