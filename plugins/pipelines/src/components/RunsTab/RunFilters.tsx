import { Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import styles from './RunsTab.module.css';
import { CHOICES, type useRunFilters } from './useRunFilters';

const options = Object.entries(CHOICES).map(([id, { label }]) => ({
  id,
  label,
}));

type RunFiltersProps = { filters: ReturnType<typeof useRunFilters> };

export const RunFilters = ({ filters }: RunFiltersProps) => {
  const { branch, setBranch, status, setStatus } = filters;
  const [text, setText] = useState(branch);
  useDebounce(() => text.trim() !== branch && setBranch(text), 300, [text]);
  return (
    <>
      <TextField
        className={styles.filter}
        label="Branch"
        placeholder="All branches"
        value={text}
        onChange={setText}
      />
      <Select
        className={styles.filter}
        label="Status"
        options={options}
        value={status}
        onChange={key => setStatus(String(key))}
      />
    </>
  );
};
