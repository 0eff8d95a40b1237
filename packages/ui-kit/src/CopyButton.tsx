import { Button, ButtonIcon } from '@backstage/ui';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

/** What is copied, and by what. */
export type CopyButtonProps = {
  text: string;
  /** What it does, such as "Copy the query". */
  label: string;
  /** Whether everybody sees the label, and not only those who do not see the icon. */
  isLabelled?: boolean;
};

/** Puts a text on the clipboard, and shows that it has. */
export const CopyButton = ({ text, label, isLabelled }: CopyButtonProps) => {
  const [state, copy] = useCopyToClipboard();
  const isCopied = state.value === text && !state.error;
  const Icon = isCopied ? CheckIcon : FileCopyIcon;
  const shared = { variant: 'tertiary', size: 'small' } as const;
  const icon = <Icon fontSize="small" />;
  return isLabelled ? (
    <Button {...shared} iconStart={icon} onPress={() => copy(text)}>
      {label}
    </Button>
  ) : (
    <ButtonIcon
      {...shared}
      aria-label={isCopied ? `${label}: done` : label}
      icon={icon}
      onPress={() => copy(text)}
    />
  );
};
