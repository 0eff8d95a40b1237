import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { FileView } from './useFileView';

type ViewSwitchProps = { view: FileView; onChange: (view: FileView) => void };

export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => (
  <ToggleButtonGroup
    aria-label="How the file is shown"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[view]}
    onSelectionChange={keys => onChange([...keys][0] as FileView)}
  >
    <ToggleButton id="preview">Preview</ToggleButton>
    <ToggleButton id="code">Code</ToggleButton>
  </ToggleButtonGroup>
);
