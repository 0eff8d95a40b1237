import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import { useForgePaths } from '../common/useForgePaths';
import { useSourceLocation } from './useSourceLocation';

/** The link on the about card that leads to the repository of the entity. */
export function useSourceLink() {
  const location = useSourceLocation();
  const paths = useForgePaths();
  return {
    label: 'Repository',
    icon: <DeviceHubIcon />,
    disabled: !location,
    href: location && paths.repository(location.owner, location.name).home,
  };
}
