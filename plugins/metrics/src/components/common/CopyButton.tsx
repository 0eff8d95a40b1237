import { ButtonIcon } from '@backstage/ui';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

/** Puts a text on the clipboard, and shows that it has. */
export const CopyButton = ({
  text,
  label,
}: {
  text: string;
  label: string;
}) => {
  const [state, copy] = useCopyToClipboard();
  const isCopied = state.value === text && !state.error;
  const Icon = isCopied ? CheckIcon : FileCopyIcon;
  return (
    <ButtonIcon
      variant="tertiary"
      size="small"
      aria-label={isCopied ? `${label}: done` : label}
      icon={<Icon fontSize="small" />}
      onPress={() => copy(text)}
    />
  );
};
