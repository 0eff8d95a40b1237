import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first page of a file loads its modules, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
