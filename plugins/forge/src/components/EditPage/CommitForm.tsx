import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import { faultOfBranch } from '../../lib/repositoryNames';
import type { Draft } from './useDraft';

type CommitFormProps = {
  branch: string;
  draft: Draft;
  defaultMessage: string;
  onChange: (changes: Partial<Draft>) => void;
};

/** The message of a commit, and the branch that it goes to. */
export const CommitForm = (props: CommitFormProps) => {
  const { branch, draft, defaultMessage, onChange } = props;
  const isNewBranch = draft.newBranch !== undefined;
  return (
    <>
      <TextAreaField
        label="Commit message"
        placeholder={defaultMessage}
        rows={2}
        value={draft.message}
        onChange={message => onChange({ message })}
      />
      <RadioGroup
        label="Commit to"
        value={isNewBranch ? 'new' : 'same'}
        onChange={value =>
          onChange({ newBranch: value === 'new' ? '' : undefined })
        }
      >
        <Radio value="same">{branch}</Radio>
        <Radio value="new">a new branch</Radio>
      </RadioGroup>
      {isNewBranch && (
        <TextField
          label="Name of the new branch"
          isRequired
          value={draft.newBranch}
          onChange={newBranch => onChange({ newBranch })}
          validationBehavior="aria"
          validate={name => (name && faultOfBranch(name)) || null}
        />
      )}
    </>
  );
};
