export { teamPickerField } from './teamPickerField';
