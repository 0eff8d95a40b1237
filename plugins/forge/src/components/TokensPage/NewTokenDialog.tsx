import { Radio, RadioGroup, Select } from '@backstage/ui';
import type { ForgeToken, ForgeTokenScope } from '@portico/plugin-forge-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { FirstField } from '../common/FirstField';
import { FormDialog } from '../common/FormDialog';
import { useForge } from '../common/useForge';

const lifetimes = [
  { id: '7', label: '7 days' },
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '365', label: 'One year' },
];

type NewTokenDialogProps = {
  onClose: () => void;
  onMade: (token: ForgeToken & { secret: string }) => void;
};

/** Asks what a token is for, what it may do and how long. */
export const NewTokenDialog = ({ onClose, onMade }: NewTokenDialogProps) => {
  const forge = useForge();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ForgeTokenScope>('read');
  const [days, setDays] = useState('30');
  const [state, create] = useAsyncFn(async () => {
    const wanted = { name: name.trim(), scope, days: Number(days) };
    onMade(await forge.createToken(wanted));
  }, [forge, name, scope, days, onMade]);
  return (
    <FormDialog
      title="New access token"
      action="Create token"
      isReady={name.trim() !== ''}
      state={state}
      onSubmit={create}
      onClose={onClose}
    >
      <FirstField
        label="Name"
        description="What it is for, such as: git on my laptop"
        value={name}
        onChange={setName}
      />
      <RadioGroup
        label="It may"
        value={scope}
        onChange={value => setScope(value as ForgeTokenScope)}
      >
        <Radio value="read">clone and fetch</Radio>
        <Radio value="write">clone, fetch and push</Radio>
      </RadioGroup>
      <Select
        label="It lasts"
        options={lifetimes}
        value={days}
        onChange={key => setDays(String(key))}
      />
    </FormDialog>
  );
};
