import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import './__testUtils__/browserParts';

// The first page of a file loads its modules, which takes seconds on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);
