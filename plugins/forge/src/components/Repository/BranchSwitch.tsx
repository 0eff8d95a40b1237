import { Select } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import styles from './Repository.module.css';
import { useRepository } from './RepositoryContext';

type BranchSwitchProps = {
  /** A branch, a tag or a commit. */
  value: string;
  /** The address to go to for a branch. */
  onChange: (branch: string) => string;
};

/** The list of branches; a commit that is looked at is named first in it. */
export const BranchSwitch = ({ value, onChange }: BranchSwitchProps) => {
  const { branches } = useRepository();
  const navigate = useNavigate();
  const names = branches.map(({ name }) => name);
  const options = names.map(name => ({ id: name, label: name }));
  if (!names.includes(value)) {
    const isCommit = /^[0-9a-f]{40}$/.test(value);
    const label = isCommit ? `Commit ${value.slice(0, 7)}` : value;
    options.unshift({ id: value, label });
  }
  return (
    <Select
      className={styles.branch}
      aria-label="Branch"
      options={options}
      search={names.length > 10 ? { placeholder: 'Find a branch' } : undefined}
      value={value}
      onChange={key => navigate(onChange(String(key)))}
    />
  );
};
