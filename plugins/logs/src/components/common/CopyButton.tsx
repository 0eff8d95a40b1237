import { Button, ButtonIcon } from '@backstage/ui';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

type CopyButtonProps = {
  text: string;
  label: string;
  /** An icon that says it only to those who cannot see it. */
  isIcon?: boolean;
};

/** Puts a text on the clipboard, and shows that it has. */
export const CopyButton = ({ text, label, isIcon }: CopyButtonProps) => {
  const [state, copy] = useCopyToClipboard();
  const isCopied = state.value === text && !state.error;
  const Icon = isCopied ? CheckIcon : FileCopyIcon;
  const shared = { variant: 'tertiary', size: 'small' } as const;
  const icon = <Icon fontSize="small" />;
  return isIcon ? (
    <ButtonIcon
      {...shared}
      aria-label={isCopied ? `${label}: done` : label}
      icon={icon}
      onPress={() => copy(text)}
    />
  ) : (
    <Button {...shared} iconStart={icon} onPress={() => copy(text)}>
      {label}
    </Button>
  );
};
