import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { useEffect, useRef } from 'react';
import { type Team, useTeams } from './useTeams';

// The list is not virtual; who looks for another team types a letter more
const filterOptions = createFilterOptions<Team>({
  limit: 100,
  stringify: ({ title, ref }) => `${title} ${ref}`,
});

/** Chooses the reader's team once, if there is one only; it may be changed or emptied afterwards. */
function useOwnTeam(
  teams: Team[],
  value: string | undefined,
  onChange: (ref: string) => void,
) {
  const isDone = useRef(Boolean(value));
  useEffect(() => {
    const own = teams.filter(({ isMine }) => isMine);
    if (!isDone.current && own.length === 1) {
      onChange(own[0].ref);
    }
    isDone.current ||= teams.length > 0;
  }, [teams, onChange]);
}

const none: Team[] = [];

/** The team that owns something: one's own to begin with, and at the top of the list. */
export const TeamPicker = ({
  schema,
  uiSchema,
  formData,
  onChange,
  idSchema,
  required,
  disabled,
  rawErrors = [],
}: FieldExtensionComponentProps<string>) => {
  const { value: teams = none, loading, error } = useTeams();
  useOwnTeam(teams, formData, onChange);
  const chosen = teams.find(({ ref }) => ref === formData);
  const unknown = formData
    ? { ref: formData, title: formData, isMine: false }
    : null;
  return (
    <ScaffolderField
      rawDescription={uiSchema['ui:description'] ?? schema.description}
      rawErrors={rawErrors}
      required={required}
      disabled={disabled}
    >
      <Autocomplete
        id={idSchema?.$id}
        disabled={disabled}
        loading={loading}
        options={teams}
        value={chosen ?? unknown}
        onChange={(_, team) => onChange(team?.ref)}
        getOptionLabel={({ title }) => title}
        getOptionSelected={(team, other) => team.ref === other.ref}
        groupBy={({ isMine }) => (isMine ? 'Your teams' : 'Other teams')}
        filterOptions={filterOptions}
        autoHighlight
        renderInput={params => (
          <TextField
            {...params}
            label={schema.title ?? 'Owner'}
            margin="dense"
            variant="outlined"
            required={required}
            error={Boolean(error) || rawErrors.length > 0}
            helperText={error && `The teams cannot be read: ${error.message}`}
          />
        )}
      />
    </ScaffolderField>
  );
};
