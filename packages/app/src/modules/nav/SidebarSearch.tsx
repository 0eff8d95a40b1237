import { SidebarItem } from '@backstage/core-components';
import {
  SearchModal,
  SearchModalProvider,
  useSearchModal,
} from '@backstage/plugin-search';
import SearchIcon from '@material-ui/icons/Search';
import { useShortcut } from './useShortcut';

const SearchItem = () => {
  const { state, toggleModal } = useSearchModal();
  useShortcut('k', toggleModal);
  return (
    <>
      <SidebarItem
        icon={SearchIcon}
        text="Search"
        title="Search (Ctrl+K)"
        onClick={toggleModal}
      />
      <SearchModal {...state} toggleModal={toggleModal} />
    </>
  );
};

/** The search entry of the sidebar; opens the search modal, as does Ctrl+K. */
export const SidebarSearch = () => (
  <SearchModalProvider>
    <SearchItem />
  </SearchModalProvider>
);
