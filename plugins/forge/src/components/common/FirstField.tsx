import { TextField, type TextFieldProps } from '@backstage/ui';

/** The field that one types into as soon as the dialog is open. */
export const FirstField = (props: TextFieldProps) => (
  // People asked for the dialog, and nothing stands before the field in it.
  // eslint-disable-next-line jsx-a11y/no-autofocus
  <TextField autoFocus isRequired {...props} />
);
